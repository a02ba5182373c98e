import { zipSync } from "fflate";
import { writeCardPng } from "@/lib/companion/card/write-card-file";
import { encodePng } from "@/lib/companion/picture/encode-png";

/** A small picture that is no two pixels alike. */
export function somePicture(width = 24, height = 30) {
  const pixels = Buffer.alloc(width * height * 4);
  for (let at = 0; at < pixels.length; at += 4)
    pixels.set([at % 251, (at * 7) % 253, (at * 13) % 255, at % 3 === 0 ? 255 : 200], at);
  return { width, height, pixels };
}

/** As the first applications wrote it, with blanks, escapes and fields of their own. */
export const v1Card = `{
    "name" : "Old Meg",
    "description": "{{char}} mends nets \\u0026 keeps \\"quiet\\".",
    "personality": "gruff",
    "scenario": "A quay.",
    "first_mes": "Mind the rope.\\n\\nWell?",
    "mes_example": "<START>\\n{{user}}: hi\\n{{char}}: Mm.",
    "avatar": "none", "create_date": "2023-5-1 @10h", "metadata": { "version": 1.0, "tool": {"n": 1e3} }
}
`;

/** With everything the second specification has, and things it does not know. */
export const v2Card = `{"spec":"chara_card_v2","spec_version":"2.0","data":{"name":"Wren","description":"A clockmaker in a town without hours.","personality":"precise","scenario":"","first_mes":"Tick.","mes_example":"","creator_notes":"Be patient with her. She counts.","system_prompt":"{{original}} Speak in seconds.","post_history_instructions":"","alternate_greetings":["Tock.","Shh, it is about to strike."],"tags":["clocks","Calm"],"creator":"somebody","character_version":"1.10","extensions":{"talkativeness":"0.3","fav":true,"depth_prompt":{"prompt":"x","depth":4,"role":"system"},"other/app":{"big":12345678901234567890,"n":1.0,"list":[1,2,{"a":null}]}},"character_book":{"name":"Town","description":"kept","scan_depth":3,"token_budget":300,"recursive_scanning":true,"extensions":{"x":1.50},"entries":[{"keys":["clock","hour"],"content":"The tower clock has no hands.","extensions":{"position":4,"depth":2,"role":0,"weight":10.0},"enabled":true,"insertion_order":10,"id":7,"comment":"tower","selective":true,"secondary_keys":["tower"],"constant":false,"position":"after_char","unknown_entry_field":{"keep":"me"}},{"keys":["hands"],"content":"The hands are in a drawer.","extensions":{},"enabled":true,"insertion_order":20,"priority":5}]},"x_unknown":["kept",{"as":"is"}]},"name":"Wren","first_mes":"Tick.","x_root":{"also":"kept"}}`;

/** With what the third added. */
export const v3Card = `{
  "spec": "chara_card_v3",
  "spec_version": "3.0",
  "data": {
    "name": "Cartographer", "nickname": "Carto",
    "description": "Draws {{user}} into every map.", "personality": "", "scenario": "An attic.",
    "first_mes": "Hold still.", "mes_example": "", "creator_notes": "",
    "system_prompt": "", "post_history_instructions": "North is up.",
    "alternate_greetings": [], "group_only_greetings": ["All of you, hold still."],
    "tags": [], "creator": "mapper", "character_version": "3",
    "creator_notes_multilingual": {"de": "Auf Deutsch"}, "source": ["https://example.com/c"],
    "creation_date": 1700000000, "modification_date": 1700000001,
    "assets": [{"type": "icon", "uri": "embeded://assets/icon/images/face.png", "name": "main", "ext": "png"},
               {"type": "x_sound", "uri": "embeded://assets/x_sound/audio/hum.mp3", "name": "hum", "ext": "mp3"}],
    "extensions": {},
    "character_book": {"extensions": {}, "entries": [
      {"keys": ["(?:north|south) star"], "use_regex": true, "content": "@@depth 1\\n@@unknown_thing 9\\nThe star is painted.", "extensions": {}, "enabled": true, "insertion_order": 1}
    ]}
  }
}`;

export function pngCard(cards: { v2: string; v3: string }): Buffer {
  return writeCardPng(encodePng(somePicture()), cards);
}

/** The same with pictures of moods: two that can be read, one that is no PNG, and one that is not there. */
export const moodCard = v3Card.replace(
  '"name": "main", "ext": "png"},',
  `$&
               {"type": "emotion", "uri": "embeded://assets/emotion/images/a.png", "name": "joy", "ext": "png"},
               {"type": "emotion", "uri": "embedded://assets/emotion/images/b.png", "name": "Grief", "ext": "png", "x": 1.0},
               {"type": "emotion", "uri": "embeded://assets/emotion/images/c.webp", "name": "fear", "ext": "webp"},
               {"type": "emotion", "uri": "https://example.com/d.png", "name": "love", "ext": "png"},`,
);

export function moodCharx(): Uint8Array {
  return zipSync({
    "card.json": Buffer.from(moodCard),
    "assets/icon/images/face.png": encodePng(somePicture()),
    "assets/emotion/images/a.png": encodePng(somePicture(20, 20)),
    "assets/emotion/images/b.png": encodePng(somePicture(21, 20)),
    "assets/emotion/images/c.webp": new Uint8Array([1, 2, 3]),
    "assets/x_sound/audio/hum.mp3": new Uint8Array([1, 2, 3, 4, 5]),
  });
}

export function charxCard(card = v3Card): Uint8Array {
  return zipSync({
    "card.json": Buffer.from(card),
    "assets/icon/images/face.png": encodePng(somePicture()),
    "assets/x_sound/audio/hum.mp3": new Uint8Array([1, 2, 3, 4, 5]),
    "tool.json": Buffer.from('{"kept": true}'),
  });
}
