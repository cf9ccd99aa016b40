/**
 * A form of a page. The browser checks the native FormData with the schema the server uses, then sends that same
 * FormData, so a request is the same with and without scripts. Checked when sent, not while typing. Fields stay the
 * browser's own and are not registered: react-hook-form would write its memory into rows that moved.
 */
import { zodResolver } from "@hookform/resolvers/zod";
import { useActionData, useLocation, useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import type { z } from "zod";
import { nest } from "#app/platform/forms";
import type { Problems, Refusal } from "#app/platform/refusals";
import { loadTexts, useLocale } from "#app/platform/text";
import type { FormState } from "#app/ui/form/form-context";
import { holdSent, letGoElsewhere, letGoOfSent } from "#app/ui/form/last-sent";
import { problemsOf } from "#app/ui/form/problems-of";
import { useKept } from "#app/ui/kept";
import type { KeptInput } from "#app/ui/viewer";

interface PageFormOptions {
  schema: z.ZodType;
  /** What the fields begin with, by their names; nested where names have dots. */
  values?: object;
}

/** What an action answers when it refuses: `refused(refusal, values)`. */
interface RefusedAnswer {
  refusal: Refusal;
  values: object;
}

export interface PageFormHandle {
  state: FormState;
  /** Where the messages stand; receives the focus when there are any. */
  messages: RefObject<HTMLDivElement>;
  element: RefObject<HTMLFormElement>;
  /** How many times the form was saved and the page stayed. */
  saved: number;
  /** What was typed before the session ended, where the fields begin with it. */
  kept?: KeptInput | undefined;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

type Values = Record<string, unknown>;

export function usePageForm({ schema, values }: PageFormOptions): PageFormHandle {
  const answer = useRefusedAnswer();
  const kept = useKept();
  const submit = useSubmit();
  const sent = useRef<{ form: HTMLFormElement; button: HTMLElement | null } | null>(null);
  const locale = useLocale();
  const resolver: Resolver<Values> = async (_values, context, options) => {
    const { form, button } = sent.current ?? {};
    const typed = nest(new FormData(form, button));
    const checked = await zodResolver(schema as z.ZodType<Values, Values>)(typed, context, options);
    if (Object.keys(checked.errors).length === 0) return checked;
    // What is wrong is said once its words are here; where they cannot be had, the server says it.
    const said = await loadTexts(locale, "problems").then(
      () => true,
      () => false,
    );
    return said ? checked : { values: typed, errors: {} };
  };
  const { handleSubmit, formState, clearErrors } = useForm<Values>({
    resolver,
    shouldFocusError: false,
    reValidateMode: "onSubmit",
  });
  const [forgotten, setForgotten] = useState<string[]>([]);
  const { sending, start, stop } = useSending();
  const element = useRef<HTMLFormElement>(null);
  const { saved, sends } = useSaved(element);

  const found = problemsOf(formState.errors);
  const answered = answer?.refusal.code === "input" ? answer.refusal.problems : {};
  const problems = without(Object.keys(found).length > 0 ? found : answered, forgotten);

  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record in the same form begins without problems
  useEffect(() => clearErrors(), [pathname]);

  const messages = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer and each attempt moves the focus once
  useEffect(() => {
    if (messages.current?.hasChildNodes()) messages.current.focus();
  }, [answer, formState.submitCount]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!start()) return event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    sent.current = { form: event.currentTarget, button: submitter };
    setForgotten([]);
    const target = submitter instanceof HTMLButtonElement ? submitter : event.currentTarget;
    const send = () => {
      sends(event.currentTarget ?? sent.current?.form, submitter);
      submit(target);
    };
    void handleSubmit(send, stop)(event);
  };

  const forget = (name: string) => {
    clearErrors(name);
    setForgotten((names) => [...names, name]);
  };
  const state: FormState = {
    values: answer?.values ?? kept?.values ?? values,
    retried: answer !== undefined || kept !== undefined,
    problems,
    refusal: answer?.refusal,
    sending,
    forget,
  };
  return { state, messages, element, saved, kept: answer ? undefined : kept, onSubmit };
}

function useRefusedAnswer(): RefusedAnswer | undefined {
  const data = useActionData<unknown>();
  return typeof data === "object" && data !== null && "refusal" in data ? (data as RefusedAnswer) : undefined;
}

/** Counts the times this form was sent and accepted while the page stayed: what is recorded then is what its fields begin with. */
function useSaved(element: RefObject<HTMLFormElement>) {
  const navigation = useNavigation();
  const answer = useActionData<unknown>();
  const underway = useRef(false);
  const [saved, setSaved] = useState(0);
  useEffect(() => {
    if (navigation.state !== "idle" || !underway.current) return;
    underway.current = false;
    letGoOfSent();
    // Whatever else an action answers, it did not save.
    if (answer === undefined) setSaved((times) => times + 1);
  }, [navigation.state, answer]);
  useEffect(() => {
    // The button that was pressed is another element now.
    if (saved > 0 && document.activeElement === document.body)
      element.current?.querySelector<HTMLElement>(".submit button")?.focus();
  }, [saved, element]);
  useEffect(() => {
    letGoOfSent();
    return () => letGoElsewhere(window.location.pathname);
  }, []);
  const sends = (form: HTMLFormElement, button: HTMLElement | null) => {
    underway.current = true;
    holdSent(form, button);
  };
  return { saved, sends };
}

/** One request at a time: a second click while the first is on its way does nothing. */
function useSending() {
  const navigation = useNavigation();
  const busy = useRef(false);
  const [started, setStarted] = useState(false);
  const release = () => {
    busy.current = false;
    setStarted(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: released when the browser is idle again
  useEffect(() => {
    if (navigation.state === "idle") release();
  }, [navigation.state]);
  const start = () => {
    if (busy.current || navigation.state === "submitting") return false;
    busy.current = true;
    setStarted(true);
    return true;
  };
  return { sending: started && navigation.state !== "idle", start, stop: release };
}

function without(problems: Problems, names: string[]): Problems {
  const kept = Object.entries(problems).filter(([path]) => !names.some((n) => path === n || path.startsWith(`${n}.`)));
  return Object.fromEntries(kept);
}
