/** What readers of files and the import say of a file, and why a form at the desk is refused, form by form as it is written there. */
export const noticeSays = {
  undecodable: 'The file cannot be read: {{detail}}. Save it as UTF-8, or declare its encoding.',
  emptyAgain: 'The file is empty. Get it again if it should not be.',
  empty: 'The file is empty.',
  spaces: 'The file holds nothing but spaces.',
  binary: 'The file holds binary data, not text.',
  notText: 'It cannot be read as text: {{detail}}. Save the file as UTF-8 and import it again.',
  notTei: 'This is not a TEI volume. {{detail}} Import a file whose root is <TEI>.',
  tooDeep:
    'Elements are nested more than {{number}} deep. No edition needs that; check how the file was made.',
  xinclude:
    'The file includes another one (xi:include). Nothing outside a file is read: resolve the includes and import the result.',
  entities:
    'The file declares entities in its DOCTYPE. They are not expanded: replace them by their text and remove the declarations.',
  malformed: 'The file is not well-formed XML: {{detail}}. Correct it here and import it again.',
  truncated: 'The file ends too early ({{detail}}); it seems to be cut off. Get it again.',
  moreOfKind: '{{number}} more of the same kind; the first of them here: {{sentence}}',
  sameId: 'The id “{{quote}}” is given a second time here. Links to it lead to the first one.',
  elementOnce: 'The element <{{name}}> has no meaning for this reader (once). Its words are kept.',
  elementTimes:
    'The element <{{name}}> has no meaning for this reader ({{number}} times). Its words are kept.',
  linkOnce: 'The link to “{{quote}}” leads nowhere in this volume (once). It is kept as it is.',
  linkTimes:
    'The link to “{{quote}}” leads nowhere in this volume ({{number}} times). It is kept as it is.',
  dtd: 'The file names a DTD. It is not fetched, and nothing is taken from it.',
  noteNowhere: 'Note {{label}} of the list is called nowhere in the text.',
  noteEither:
    'Note {{label}} of the list may be called {{one}} or {{other}} in the text; it is tied to neither.',
  renumbered:
    'The list counts its notes otherwise than the text does (note {{label}} is called {{other}}); the numbers of the text are kept.',
  severalPapers:
    'Several telegrams seem to stand here and are kept as one paper. Put a line of ===== between them to part them.',
  noWords: 'The document shows no words.',
  noWord:
    'It is no Word document that can be read ({{detail}}). Save it as .docx or as plain text and import it again.',
  noOpenDocument:
    'It is no OpenDocument text that can be read ({{detail}}). Save it as .odt, as .docx or as plain text and import it again.',
  noRtf:
    'Documents in RTF cannot be read here. Open it in a word processor, save it as .odt, .docx or plain text, and import that.',
  unknownFormat: 'No reader knows this file ({{type}}). Formats read: {{formats}}.',
  noText: 'The record holds no text of the paper.',
  notParted:
    'The page holds two languages that do not part at one place; they are kept as one text.',
  layerMissing: 'The record announces "{{quote}}", but one language is there.',
  unpacksToNothing: 'It unpacks to nothing.',
  packed:
    'The file is packed in a way that is not read here ({{type}}). Unpack it and import what is in it.',
  oldOffice:
    'Documents of Word before 2007 (.doc) and others of its time cannot be read here. Open it in a word processor, save it as .docx, .odt or PDF, and import that.',
  djvu: 'DjVu cannot be read here. Make a PDF of it (on Linux: ddjvu -format=pdf FILE.djvu FILE.pdf) and import that.',
  bitmap: 'Pictures of this kind (BMP, PSD) cannot be read here. Save it as PNG or TIFF.',
  film: 'It is a film or a recording, as telephones put beside live photographs, and has no pages. It was left out.',
  neither: 'The file is neither text nor in any format that is known here. It was left out.',
  unpacksLarge:
    'The file unpacks to more than {{size}}, the most that is taken in. Unpack and divide it.',
  gzip: 'The file begins like gzip but cannot be unpacked; it is damaged or cut off. Get it again.',
  tooLarge: 'The file has {{size}}; at most {{most}} are taken in. Divide it.',
  tooLargeInFolder:
    'The file has {{size}}; at most {{most}} are taken in. It was left out of its folder.',
  emptyInFolder: 'The file is empty. It was left out of its folder; get it again.',
  folderPictures:
    'The folder holds {{number}} pictures; at most {{most}} are taken in as one. Divide it into folders.',
  sidecarWords:
    'What it says of the pictures cannot be read: {{detail}}. Save it as UTF-8 and import the folder again.',
  zipMembers:
    'The zip lists {{number}} files, more than the {{most}} that are taken in. Divide it.',
  zipLarge:
    'The zip unpacks to more than {{size}}. What comes from here on was left out; divide it.',
  zipFileInFolder:
    'The file cannot be unpacked ({{detail}}). It was left out of its folder; get the zip again.',
  zipFile: 'The file cannot be unpacked ({{detail}}). Get the zip again.',
  zip: 'The zip cannot be read ({{detail}}). What came before was taken in; get it again.',
  noFile: 'There is no such file, or a link that leads nowhere.',
  noFolder: 'There is no such file: a part of the path is not a folder.',
  loop: 'The link leads back to itself.',
  noPermission: 'There is no permission to read it.',
  longPath: 'Its path is too long for this system.',
  system: 'The system does not give it ({{detail}}).',
  pdfPages: 'The PDF has {{number}} pages; at most {{most}} are taken in. Divide it.',
  pdfNoPage: 'No page of the PDF can be opened. Get it again.',
  pdfDamaged: 'Pages that cannot be opened, and are kept as blank: {{words}}. Get the file again.',
  pdfSlow:
    'The text layer took too long to read; from page {{page}} on the pages wait for OCR. Divide the file if its text layer is good.',
  pdfExtras:
    'The PDF carries {{words}}. Only its pages are read: nothing in it is run, and attached files must be saved and imported by themselves.',
  pdfHeads:
    '{{number}} papers were told apart by heads at the top of pages {{words}}. If that is wrong, divide the PDF into files, or its pages into pictures with a sidecar.',
  pdfLocked:
    'The PDF is locked with a password. Open it with its password, print it to a new PDF without one (qpdf --decrypt does it too), and import that.',
  pdfUnopened: 'The PDF cannot be opened ({{detail}}); it is damaged or cut off. Get it again.',
  pictureEnds:
    'The picture ends before its end: the copy is not whole, and what is missing will be blank. Get it again.',
  picturesEnd:
    'Pictures that end before their end: {{words}}. What is missing will be blank; get them again.',
  wide: 'The picture is wider than high ({{width}} by {{height}}); it may show two pages, or lie on its side. It is kept as one page: cut it in two, or turn it, if that is so.',
  wideOnes:
    'Pictures wider than high: {{words}}. Each may show two pages, or lie on its side; each is kept as one page. Cut it in two, or turn it, if that is so.',
  heic: 'The picture is packed as HEIC, but not coded as telephones do (HEVC), and cannot be read here. Save it as JPEG (on Linux: heif-convert PICTURE.heic PICTURE.jpg) and import that.',
  heicEnds:
    'The picture (HEIC) ends before its end, and cannot be drawn without what is missing. Get it again.',
  otherPictures:
    'The file holds {{number}} pictures; only its main one is taken in. If the others are pages too, save each as a file of its own (on Linux heif-convert does) and import those.',
  othersInFiles:
    'Files that hold several pictures: {{words}}. Only the main one of each is taken in. If the others are pages too, save each as a file of its own (on Linux heif-convert does) and import the folder again.',
  pictureKind: 'Pictures of this kind ({{type}}) cannot be read here. Save it as JPEG.',
  jp2: 'The picture begins like JPEG 2000 but says no size; it is damaged or cut off. Get it again.',
  pixels:
    'The picture has {{number}} million pixels; at most {{most}} million are taken in. Make it smaller, or cut it.',
  frames: 'The file holds {{number}} pictures; at most {{most}} are taken in. Divide it.',
  pictureUnopened:
    'The picture cannot be opened ({{detail}}); it is damaged or cut off. Get it again.',
  leftOut: '{{sentence}} It was left out of the paper.',
  besidePicture:
    'It stands beside a picture of its name and is neither a picture nor ALTO, PAGE or hOCR that can be read. It was left out.',
  secondLaid:
    'Another file beside the picture of its name says where the words stand, and was taken. It was left out; take the other away if this one is better, and import the folder again.',
  pagesBeside:
    'It has words of {{number}} pages, and the picture beside it has {{most}}: the words of the others were left out. Divide it into a file for each picture.',
  sameNames:
    'Pictures of one name with different endings: {{words}}. Each is kept as a page. If they show the same, take one of each away and import the folder again.',
  sidecarUnread:
    'Nothing is understood of {{words}}. A table needs the column “file” and others such as paper, title, date, from, to.',
  sidecarColumns:
    'Columns of the sidecar that are not understood: {{words}}. What they say was left out. Call them what they are (file, paper, page, title, date, from, to, number, archive, fond), or write it into the column note.',
  sidecarStray:
    'The sidecar speaks of pictures that are not among the pages: {{words}}. No picture has such a name, or two have it in different forms, or it was left out because it cannot be read. Check the names and import the folder again.',
  folderHeads:
    '{{number}} papers were told apart by heads at the top of pages; they begin at {{words}}. If that is wrong, say in a sidecar (columns file and paper) which pictures belong together, and import the folder again.',
  noPictures: 'None of its pictures can be read; why stands with each.',
  manifest:
    'The list of a folder of pages is damaged, or its pictures are not here. Import the folder again.',
  failed:
    'Chancery failed on this file. Nothing of it was stored; please report it with these lines: {{detail}}',
  tooMuchMemory:
    'Reading the file took more than 1 GB of memory; it was stopped, and nothing of it was stored. The file may be made to do harm; if it is what it should be, divide it.',
  tooMuchTime:
    'Reading the file took more than 10 minutes; it was stopped, and nothing of it was stored. The file may be made to do harm; if it is what it should be, divide it.',
  newVersion:
    'A new version of a file that was here: it takes the place of the earlier one for {{papers}}. The earlier file ({{file}}) is kept as it came.',
  heldAlready:
    'Held already from {{name}}: {{papers}}. What this file says stands now. The earlier file ({{file}}) is kept as it came. If the two are different papers, give one of them another number or file name.',
} as const;

export const refusedFor = {
  nothingKnown: 'This form asks for nothing that the archive knows.',
  rightOrNot: 'Say whether the finding is right.',
  whichField: 'Say which field is to be corrected.',
  giveValue: 'Give a value, or say that the paper states none.',
  givePaper: 'Give the paper that is meant.',
  choosePerson: 'Choose the person who is the same.',
  lacks: 'This form lacks “{{field}}”.',
  noBlock: '{{paper}} has no block {{block}}.',
  noPicture: 'This block was not read from a page picture; it cannot be read anew.',
  overTwo: 'This block runs on over two pages. Correct the blocks before or after it.',
  standsAlready: 'This is what stands there already.',
  tooLong: 'At most {{number}} characters, please.',
  noFinding: 'There is no finding {{id}}.',
  findingAccepted: 'This finding is accepted already.',
  findingDismissed: 'This finding is dismissed already.',
  findingOpen: 'This finding is open already.',
  noMention: '{{paper}} has no mention {{id}}.',
  noPaper: 'There is no paper {{id}}. Give an id as in an address: frus1950v02/d12',
  valueAlready: 'This is the value already.',
  sayWhy: 'Say why: a reason is kept with every change.',
  dateForm: 'Give the date as 1950-03-27, or 1950-03, 1950, 1950-03-01/1950-03-27.',
  hourForm: 'Give the hour as 18:05.',
  receiptForm: 'Give the time of receipt as 1950-03-27T18:05, or the day alone.',
  oneOf: 'Give one of: {{values}}.',
  twoPersons: 'This needs two persons or more.',
  whichApart: 'Say which entries or names are someone else.',
  somethingLeft: 'Something must be left of the person.',
  noRevision: 'There is no revision {{id}}.',
  withdrawnAlready: 'This revision is withdrawn already.',
  noPerson: 'There is no person {{id}}.',
  notHeld: 'The archive does not hold a paper {{id}}.',
} as const;

/** What a job is at. */
export const workAtHand = {
  page: 'page {{number}} of {{total}}',
  meaning: 'what papers mean to each other',
  storing: 'storing what changed',
} as const;
