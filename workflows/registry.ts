/** The machines by name, with the version new agreements start on. Running agreements keep the version they were started with. */
import { agreementMachine } from "./agreement/machine";
import type { MachineName } from "./kinds";
import { pilotAgreementMachine } from "./pilot-agreement/machine";

export type Machine = typeof agreementMachine | typeof pilotAgreementMachine;

export const registry: Record<MachineName, { machine: Machine; version: number }> = {
  agreement: { machine: agreementMachine, version: 1 },
  pilotAgreement: { machine: pilotAgreementMachine, version: 1 },
};
