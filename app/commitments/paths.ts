/** Addresses of commitments, for browser and server. */
export const commitmentsPath = "/commitments";
export const commitmentPath = (id: string) => `${commitmentsPath}/${id}`;
export const newCommitmentPath = (from: "agreement" | "meeting" | "visit", id: string) =>
  `${commitmentsPath}/new?${from}=${encodeURIComponent(id)}`;
