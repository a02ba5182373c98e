/** What every companion says to somebody in a crisis. It quotes nothing and plays no part. */
export const careText =
  "I am putting everything else down for a moment. I am an AI and cannot be with you, and what you just said matters too much for me alone. Please tell somebody who can be there: a person near you, or a helpline. findahelpline.com lists one for your country, and if you are in danger right now, call your emergency number. I am still here to talk while you do that. Are you safe at this moment?";
