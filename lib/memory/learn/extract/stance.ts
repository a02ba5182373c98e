/** Whole messages that play a part, tell a tale or hand over a text teach nothing. */
const pretence =
  /\b(?:pretend|imagine (?:I|we|you|that|a world)|let (?:us|me) imagine|role-?play|let us (?:say|play|pretend)|let's (?:say|play|pretend)|lets (?:say|play|pretend)|suppose|supposing|assume (?:that )?(?:I|we|you)|act as|play the part|in character|once upon a time|you are (?:now )?(?:my|the|a|an) \p{L}+(?: \p{L}+)?(?:,| and) I (?:am|will be)|you be (?:the|a|my)|I (?:will be|will play) (?:the|a|an|your) (?!only|one\b|first|last|next)|I am (?:the|a|an) [^,.]{2,40}(?:,| and) you (?:are|be|sell|play)|say (?:I am|we (?:live|are)|I (?:live|have))|I am the (?:villain|hero|heroine|princess|prince|king|queen|captain|customer|ghost|dragon|witch|wizard|monster|guard|detective|murderer)|(?<!not |not even |half |half-)(?:just )?(?:kidding|joking)|jk|riddles?|aye|arr+|ahoy|thou|hypothetically|I (?:dreamt|dreamed)|classify|translate|summari[sz]e|rewrite|rephrase|paraphrase|proofread|turn (?:this|it) into|the following|given (?:the )?(?:text|sentence|information)|(?:correct|check) (?:this|the (?:grammar|sentence)|my (?:grammar|sentence))|write (?:me )?(?:a|an|the) [^.?!]{0,60}:|why, sir|two truths|I am \p{L}+, you (?:sell|are|be|play))\b/iu;
/** A game is on: the turn goes to the other, or somebody is spoken to by their part. */
const inGame =
  /\b(?:what|who) am I\?|\b(?:your|my) (?:turn|go|move)[.!?]*$|, (?:accountant|officer|detective|inspector|captain|your (?:honou?r|majesty|highness|grace)|my (?:liege|lord|lady)|sire|m'?lud|milady|m'?lord|bartender|barkeep|innkeeper|waiter|wizard|sorcerer|commander|private|sergeant|robot overlord)(?=[.!?,]|$)/i;
const tale =
  /\b(?:in (?:the|my|this|a|your) (?:story|novel|book|film|movie|game|dream|scene|poem|tale|play|series|show)\b|what if|^as if|in (?:exercise|chapter|line|verse)|the (?:narrator|hero|heroine|protagonist|main character)|the (?:program|song|sign|billboard|headline|error) (?:says?|said|reads?|goes|prints|is|was)\b|my (?:character|d&d|avatar|paladin|wizard|sim)\b|example sentence)/i;
const talker =
  "(?:he|she|they|it|someone|somebody|a (?:friend|guy|man|woman|customer|colleague)[^.]{0,20}|my [\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?(?: in \\p{L}+)?|the [\\p{L}-]+|\\p{Lu}[\\p{Ll}]+|some(?:one)? [^.]{2,20}|people)";
const reported = new RegExp(
  `\\b(?:(?<!never )said|told (?:me|us)|wrote|writes|(?<!\\byou )asked|claims?)\\b[^.]{0,20}[:,"“]|\\bsays?\\b[^.]{0,12}[:"“]|\\b(?:quote|lyrics?|texts?|texted|reads?)\\b[^.]{0,20}[:"“]|^\\s*(?!you\\b)${talker} (?:always |just |once |often |still |was |were |is |used to )*(?:says?|said|saying|told|telling|tells|wrote|thinks?|claims?|believes?|asked|reckons?|swears)\\b`,
  "iu",
);
/** Where something is only wished, supposed or left open. */
const open =
  /^(?:(?:well|so|ok|oh|right),? then I am\b|if|unless|whether|maybe|perhaps|probably|possibly|hopefully|when I am rich|as though)\b|\bin (?:another|a past|a previous|my next) life|\bparallel universe\b|\bI (?:(?:honestly|just|almost|nearly) )?(?:would(?! rather you\b| prefer (?:it )?(?:if )?you\b| like you to\b| appreciate it if you\b| (?:like|prefer) (?:shorter|longer|stories|answers|no)\b| (?:really |so |still )?(?:like|love) to (?:study|become|learn|open|visit|write|live|move|retire|be an?|have (?:kids|children|a (?:family|garden|dog)|my own)|travel|see)\b)|could(?! (?:happily )?live on\b)|should(?! not (?:have|eat|drink|be (?:eating|drinking|having))\b)|might|may|wish(?! to (?:learn|study|become|visit|move|retire|open|write)\b)|guess|suppose|wonder|doubt|thought I|imagine|bet|must have|feel like|almost|nearly)\b|\bwe (?:would|could|should|might|may|wish|hope)\b|\bI (?:think|know|mean|hope)\b(?! (?:you|I|my) )(?=.*\b(?:you|your)\b)/i;
const question =
  /\?\s*$|^(?:do(?! not\b)|does|did|am|are|is|was|were|can(?! not\b)|could|should|would|will|have (?:I|you|we|they)|has|who|what|whats|when (?:is|are|was|did|do|does|will|can|should)|where|why|how|which|whose|any)\b(?! (?:call|keep))/i;

/** Exercises and lists that are handed over. */
const numbered = /(?:^|\s)1[.)] [\s\S]*\s2[.)] /;

export const isPretence = (message: string) =>
  pretence.test(message) || inGame.test(message) || numbered.test(message);
export const isOfTale = (sentence: string) => tale.test(sentence);
export const isReported = (sentence: string) => reported.test(sentence);
export const isOpen = (clause: string) => open.test(clause);
export const isQuestion = (text: string) => question.test(text);
