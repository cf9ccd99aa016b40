/** Bringing in a spreadsheet: its fields, what is wrong with a row, what became of it. */
export const importRecords = {
  /** `label` is the header word of a template and of a guess; `hint` explains what stands in the column. */
  fields: {
    organisations: {
      number: {
        label: "Own number",
        hint: "Your own number for it, if you have one. It is only kept to know the row again",
      },
      name: { label: "Name", hint: "As it is used in letters, in Latin script" },
      shortName: { label: "Short name", hint: "" },
      type: { label: "Type", hint: "One of the types of organisation, as the word or its key" },
      level: { label: "Level of government", hint: "National, provincial, district or local" },
      country: { label: "Country or territory", hint: "Its name, or the two letters of its code" },
      place: { label: "Place", hint: "City or district where it has its seat" },
      latitude: { label: "Latitude", hint: "Degrees with decimals, such as 23.11" },
      longitude: { label: "Longitude", hint: "Degrees with decimals, such as 113.46" },
      parent: { label: "Belongs to", hint: "The organisation above it, by name: kept here already, or in this file" },
      note: { label: "Note", hint: "" },
    },
    people: {
      number: {
        label: "Own number",
        hint: "Your own number for the person, if you have one. It is only kept to know the row again",
      },
      name: { label: "Name", hint: "In Latin script, in its own order" },
      familyFirst: { label: "The family name comes first", hint: "Yes or no" },
      address: { label: "Form of address", hint: "Free text, such as Dr" },
      email: { label: "Email address", hint: "" },
      telephone: { label: "Telephone", hint: "" },
      postTitle: { label: "Post", hint: "As held: Vice Chairman of the People’s Committee" },
      postOrganisation: { label: "Organisation of the post", hint: "By name; it must be kept here already" },
      postFrom: { label: "Post held from", hint: "" },
      postTo: { label: "Post held until", hint: "" },
      postHeld: { label: "Post held on", hint: "A day on which the post was held, where its first day is not known" },
      note: { label: "Note", hint: "" },
    },
    agreements: {
      number: {
        label: "Own number",
        hint: "Your own number for it, where it is not its reference number here. It is only kept to know the row again",
      },
      reference: { label: "Reference number", hint: "Left blank, it gets the next number of the year" },
      title: { label: "Title", hint: "As on the paper" },
      titleLanguage: { label: "Language of the title", hint: "Its name, or its tag, such as vi" },
      kind: { label: "Kind", hint: "One of the kinds of agreement, in words" },
      step: { label: "Where it stands", hint: "Such as: in force, suspended, lapsed, terminated, drafting" },
      parties: {
        label: "Parties",
        hint: "By name, separated by semicolons; which side each is on follows from whether it is ours",
      },
      partiesOurs: { label: "Parties on our side", hint: "By name, separated by semicolons" },
      partiesTheirs: { label: "Parties on the partner’s side", hint: "By name, separated by semicolons" },
      fields: { label: "Fields of cooperation", hint: "In words, separated by semicolons" },
      summary: { label: "Summary", hint: "" },
      whyPartner: { label: "Why this partner", hint: "" },
      binding: { label: "Is it binding?", hint: "Binding, not binding, yes or no" },
      confidential: { label: "Confidential", hint: "Yes or no" },
      parent: {
        label: "Stands under",
        hint: "The framework it carries out, by reference number or title: kept here already, or in this file",
      },
      related: { label: "Related agreements", hint: "By reference number or title, separated by semicolons" },
      owner: { label: "Owner", hint: "Somebody of the office, by name or email address" },
      contactOurs: { label: "Contact person on our side", hint: "By name or email address; must be kept here already" },
      contactTheirs: {
        label: "Contact person on the partner’s side",
        hint: "By name or email address; must be kept here already",
      },
      proposedOn: { label: "Proposed on", hint: "" },
      signedOn: { label: "Signed on", hint: "" },
      place: { label: "Place of signing", hint: "" },
      occasion: { label: "Occasion of signing", hint: "" },
      signatories: { label: "Signatories", hint: "Names separated by semicolons, each with its post after a comma" },
      witnesses: { label: "Witnesses", hint: "Names separated by semicolons, each with its post after a comma" },
      languages: { label: "Languages of the text", hint: "Separated by semicolons or commas" },
      authentic: { label: "Authentic text", hint: "The language that counts if they differ, or all" },
      effectiveOn: { label: "In force from", hint: "" },
      termKind: { label: "Term", hint: "Until a day, years, open-ended or not given" },
      termUntil: { label: "Term until", hint: "" },
      termYears: { label: "Term in years", hint: "" },
      noticeCount: { label: "Notice to end it", hint: "A number of months or days" },
      noticeUnit: { label: "Notice counted in", hint: "Months or days" },
      renewal: { label: "Renewal", hint: "Automatic, by consent, none or not given" },
      question: { label: "Question of the pilot", hint: "" },
      scope: { label: "Scope of the pilot", hint: "" },
      leadOurs: { label: "Pilot led on our side by", hint: "" },
      leadTheirs: { label: "Pilot led on the partner’s side by", hint: "" },
      firstOn: { label: "Pilot from", hint: "" },
      lastOn: { label: "Pilot until", hint: "" },
      outcome: { label: "Outcome of the pilot", hint: "Go, adjust or stop" },
      endedOn: { label: "Ended on", hint: "" },
      endReason: { label: "Why it ended", hint: "" },
    },
  },
  /** In front of the fields of names and titles in a language: “Name in Korean”. */
  nameIn: (language: string) => `Name in ${language}`,
  titleIn: (language: string) => `Title in ${language}`,
  /** All of these at once, where they are explained. */
  namesInLanguages: "Name in another language",
  titlesInLanguages: "Title in another language",
  inLanguages: (example: string, languages: string) => `A column for each, such as “${example}”: ${languages}`,
  row: "The row as a whole",

  outcomes: {
    created: "new",
    updated: "changed",
    unchanged: "unchanged",
    refused: "not brought in",
    undone: "taken back",
    kept: "kept",
  },

  problems: {
    blank: "This must not be blank",
    dayNotRead: (given: string) => `“${given}” is not read as a day. Write it as 31/12/2025 or 2025-12-31`,
    numberNotRead: (given: string) => `“${given}” is not a number`,
    yesNoNotRead: (given: string) => `“${given}” is neither yes nor no`,
    wordNotKnown: (given: string, words: string) =>
      `“${given}” is none of the words this column can hold${words ? `: ${words}` : ""}`,
    countryNotKnown: (given: string) =>
      `“${given}” is not known as a country or territory. Write its name or its two-letter code`,
    languageNotKnown: (given: string) => `“${given}” is not known as a language`,
    organisationNotFound: (given: string) =>
      `No organisation is called “${given}”. Bring it in or add it first, or write its name as it is kept here`,
    organisationNear: (given: string, like: string) =>
      `No organisation is called “${given}”. If one of these is meant, write it so: ${like}. If not, bring it in or add it first`,
    organisationSeveral: (given: string) =>
      `Several organisations are called “${given}”. Add the country: ${given} · VN`,
    personNotFound: (given: string) => `Nobody called “${given}” is kept here. Bring the person in or add them first`,
    personSeveral: (given: string) => `Several people are called “${given}”. Write the email address instead`,
    agreementNotFound: (given: string) => `No agreement has the reference or title “${given}”`,
    agreementSeveral: (given: string) => `Several agreements are called “${given}”. Write the reference number`,
    userNotFound: (given: string) => `Nobody of the office who can own an agreement is called “${given}”`,
    userSeveral: (given: string) => `Several people of the office are called “${given}”. Write the email address`,
    sideNotKnown: (given: string) =>
      `The office’s own organisation is not set, so it is not known on which side “${given}” stands. Use the columns for each side`,
    sameAsRow: (_given: string, row: string) => `The same as row ${row} of this file`,
    severalRecords:
      "Several records here fit this row. Add a number, an email address, a country or a place that tells them apart",
    keysDisagree: "Its number belongs to one record here, and its name to another",
    referenceDiffers: (_given: string, reference: string) =>
      `This agreement is kept here under the number ${reference}`,
    recordVoided: "This is a record that was entered in error and voided. Give the row another reference number",
    postIncomplete: "A post needs both its title and its organisation",
    recordedHere: "What happened since was recorded here, step by step. Record this change on the agreement itself",
    hidden: "A record that you may not see fits this row",
    changedMeanwhile: "The record changed while the row was brought in. Bring the row in again",
    notAllowed: "Your role does not allow this any more",
    waitsForRow: "What it stands under is in this file too and could not be brought in",
    somethingWrong: "Something unexpected went wrong with this row. It is in the log",
  },

  /** Why undoing left a record, or part of it, as it is. */
  kept: {
    changedSince: "somebody changed it since",
    partlyChangedSince: "somebody changed part of it since; the rest is as it was before",
    inUse: "other records point to it",
    hasHistory: "something more was recorded about it since",
    notAllowed: "your role does not allow this any more",
    gone: "it is not there any more",
    somethingWrong: "something unexpected went wrong; it is in the log",
  },

  /** The reasons that stand in the history of an agreement. */
  reasons: {
    corrected: (file: string, row: string) => `Row ${row} of the file “${file}” says so.`,
    restored: (file: string) => `Bringing in the file “${file}” was undone: this is as it was before.`,
    voided: (file: string) => `Bringing in the file “${file}” was undone.`,
    source: (file: string) => `The office’s own file: ${file}`,
    row: (row: string) => `Row ${row}`,
    publisher: "The office’s own records",
  },
} as const;
