const notRejected =
  "Mage accepts a body without it and changes nothing. The document requires it so that a misspelled name fails before sending.";

/** Mutants that are expected to survive, by name, with the reason. */
export const expectedSurvivors: Record<string, string> = {
  "required request property made optional: updatePipelineRun.pipeline_run": notRejected,
  "required request property made optional: updatePipelineSchedule.pipeline_schedule": notRejected,
  "required request property made optional: createPipelineRunOfSchedule.pipeline_run": notRejected,
  "free-form object closed: ServerStatusListEnvelope.metadata":
    "It was always empty, so no recording shows what it can contain.",
  "errors under HTTP 200 removed: readStatus":
    "It was never observed to fail. The document allows an error because any exception would return one.",
};
