/** One figure of a task: `field` within `group` (`ALL` or an era), with how it is counted. */
export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly value: number;
  /** How many rows the figure rests on. */
  readonly count: number;
}

/** What a task prints and what is kept of it. */
export interface TaskResult {
  readonly figures: readonly Figure[];
  /** Lines to print besides the figures: calibration, speed, examples of errors. */
  readonly remarks: readonly string[];
}

export interface TaskRun {
  /** Folder of the task files. */
  readonly data: string;
  /** Writes one prediction row for `<name>.jsonl`; does nothing where no folder was asked for. */
  readonly write: (name: string, row: object) => void;
  /** How many examples of errors to print for each field. */
  readonly examples: number;
}

/** One task of the accuracy run. A task reads the inputs, predicts, and only then reads the truth. */
export interface AccuracyTask {
  readonly name: string;
  /** Runs only when it is asked for: it takes minutes. */
  readonly onlyByName?: boolean;
  /** Makes its own papers and reads no task files. */
  readonly invents?: boolean;
  run(run: TaskRun): Promise<TaskResult>;
}
