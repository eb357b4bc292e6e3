/** Things one can do with the picture, as buttons that say what they do. */
export interface Tools {
  readonly element: HTMLElement;
  /** Says something to who cannot see the picture. */
  readonly say: (words: string) => void;
}

export interface Actions {
  readonly closer: () => void;
  readonly further: () => void;
  readonly whole: () => void;
  readonly turn: (degrees: number) => void;
  readonly look: (look: Look) => void;
  readonly fullScreen: () => void;
}

/** How the picture is shown, for carbons too faint to read. */
export interface Look {
  readonly inverted: boolean;
  /** 1 as it is, more for more contrast. */
  readonly contrast: number;
}

/** What the tools are called, in the language of the page. */
export type ToolWords = Readonly<
  Record<
    | 'tools'
    | 'closer'
    | 'further'
    | 'whole'
    | 'wholeShort'
    | 'turnLeft'
    | 'turnRight'
    | 'invert'
    | 'contrast'
    | 'fullScreen'
    | 'fullShort'
    | 'hitOf'
    | 'keys'
    | 'pageOf'
    | 'pageBefore'
    | 'pageAfter',
    string
  >
>;

export function tools(actions: Actions, words: ToolWords): Tools {
  const element = document.createElement('div');
  element.className = 'scan-tools';
  element.role = 'toolbar';
  element.ariaLabel = words.tools;
  const said = document.createElement('span');
  said.className = 'vh';
  said.role = 'status';
  let look: Look = { inverted: false, contrast: 1 };
  const change = (next: Partial<Look>): void => {
    look = { ...look, ...next };
    actions.look(look);
  };
  const invert = button(words.invert, words.invert, () => {
    change({ inverted: !look.inverted });
    invert.ariaPressed = String(look.inverted);
  });
  invert.ariaPressed = 'false';
  element.append(
    button('+', words.closer, actions.closer),
    button('−', words.further, actions.further),
    button(words.wholeShort, words.whole, actions.whole),
    button('↺', words.turnLeft, () => actions.turn(-90)),
    button('↻', words.turnRight, () => actions.turn(90)),
    invert,
    button(words.fullShort, words.fullScreen, actions.fullScreen),
    contrast(words.contrast, (value) => change({ contrast: value })),
    said,
  );
  return {
    element,
    say: (words) => {
      said.textContent = words;
    },
  };
}

export function button(sign: string, name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = sign;
  if (name !== sign) {
    made.ariaLabel = name;
    made.title = name;
  }
  made.addEventListener('click', act);
  return made;
}

function contrast(name: string, change: (value: number) => void): HTMLLabelElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { type: 'range', min: '1', max: '4', step: '0.25', value: '1' });
  input.addEventListener('input', () => change(Number(input.value)));
  label.append(name, input);
  return label;
}
