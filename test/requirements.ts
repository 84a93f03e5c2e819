/** What the house promises, as data. `verifies` ties each to at least one test; a gate fails on either side missing. */
export const requirements = {
  'data.errors': 'A bad row is reported with file, line, column and reason; the first 50, then a count.',
  'data.all-or-nothing': 'Nothing of a failing file is loaded and nothing already stored is lost.',
  'data.summary': 'An import ends with rows, date range, stores, products and what is missing.',
  'demo.deterministic': 'The same seed gives the same demonstration house.',
  'demo.size': 'The demonstration house has the stores, products, history and procedures that it promises.',
  'procedures.cited': 'Every procedure answer carries an exact quote of the stored text with its offsets.',
  'procedures.scope':
    'Only documents for the person’s country, role and day are found; a superseded version never.',
  'stock.scope': 'Staff of a store see their own pieces and only the availability elsewhere.',
  'match.photo': 'A photo gives ranked products, or an honest "not one of ours".',
  'demand.plan':
    'A planner gets quantities with interval and reasons, limited by stock, also without history.',
  'demand.scope': 'Forecasts and plans exist only for planners, and only for the stores of their region.',
  'agent.local': 'Without a key or network, the agent answers in English, French and Italian.',
  'agent.dialogue':
    'Short messages, choices, corrections and photos are understood from the conversation that is stored.',
  'agent.explains': 'A turn can tell which tool it chose, why, and what it took from earlier turns.',
  'agent.provider':
    'A provider’s model answers through the same tools and guards; when it fails the local model does.',
  'agent.figures': 'No figure reaches a person that no tool result of the turn carries.',
  'access.gate': 'Every tool and route refuses who may not use it, and works for who may.',
  'session.demo': 'One signs in for the demonstration with a role and a store; an unknown store is named.',
  'session.expired': 'An expired or forged token is refused with a clear error.',
  'session.oidc': 'A bearer token of the house’s identity provider becomes the person of the staff file.',
  'uploads.checked': 'Uploads are limited by size and by what their bytes really are.',
  'socket.stored': 'An acknowledged message is stored.',
  'socket.once': 'A message sent twice with the same client id is answered once.',
  'socket.stop': 'A streaming answer can be stopped.',
  'socket.resume': 'After a reconnect the missed events are replayed, and replaying equals loading.',
  'server.killed': 'A server killed in mid-answer answers the question after its next start.',
  'surfaces.http': 'Every HTTP surface answers in its promised shape, and the OpenAPI page lists them.',
  'widget.asks': 'In a real browser one question per tool is asked and answered in the widget.',
  'loop.feedback': 'One says whether an own answer was right, changes it and takes it back.',
  'loop.gaps':
    'Unanswered and downvoted questions are gathered by what they ask, with count, places and times.',
  'loop.approve':
    'An approved text is a procedure at once, and the original questions are asked again to prove it.',
  'loop.approved':
    'An approved answer comes before documents for its question and scope, until its section changes.',
  'loop.hand-off':
    'A question is passed to the store’s manager, whose answer comes back into the conversation, live and on load.',
  'loop.trial':
    'Those who keep the procedures try a question as somebody else and see why it is answered so.',
  'loop.console':
    'In a real browser a gap becomes an approved text, and the question is answered afterwards.',
  'loop.rights':
    'Gaps, hand-offs and approved answers are for the managers whose they are and administrators.',
  'voice.hears': 'A spoken question becomes words, by letting go or after a pause; nothing of it is written.',
  'voice.silence': 'Noise and silence send nothing.',
  'voice.reconnect': 'A spoken question survives a lost connection.',
  'voice.limits': 'A spoken question is bounded in length, number and memory, and is the speaker’s own.',
  'voice.languages':
    'A language without a model is refused with the reason, or heard by what the house configured.',
  'voice.private': 'Recordings stay in memory unless the house sets a time to keep them.',
  'voice.widget': 'In a real browser a question is spoken and answered, and every obstacle is explained.',
  'voice.aloud':
    'Answers are read aloud in short sentences, and a press on the microphone stops them at once.',
  'house.walls': 'Imports run one way between the folders, and the check sees every folder.',
} as const;

export type RequirementId = keyof typeof requirements;
