const notRefused =
  "A body without it is taken, as if it were empty; the document asks for it so that another name is noticed before it is sent.";

/** Damages that nothing catches, by name, and why that is no gap. */
export const survivors: Record<string, string> = {
  "a required property of a body is optional: updatePipelineRun.pipeline_run": notRefused,
  "a required property of a body is optional: updatePipelineSchedule.pipeline_schedule": notRefused,
  "a required property of a body is optional: createPipelineRunOfSchedule.pipeline_run": notRefused,
  "an operation has no errors under HTTP 200: readStatus":
    "It was never seen to fail under HTTP 200; the document allows it because any exception would.",
  "an object of free form is closed: ServerStatusListEnvelope.metadata":
    "It was always empty, so nothing shows that it may be anything else, or that it may not.",
};
