/** What a participant never reads, and why or what instead. A word is found whole, in capitals or not. */
export const forbiddenWords: readonly { readonly find: RegExp; readonly why: string }[] = [
  { find: word("clean"), why: "shame: write 'op koers'" },
  { find: word("zwak|zwakke|zwakte|zwakkeling"), why: "shame: say what was hard" },
  { find: word("gezondigd|zondig|zondige|zondaar"), why: "shame" },
  { find: word("falen|faal|faalt|faalde|gefaald|mislukkeling"), why: "shame: say what happened" },
  { find: word("verslaafde|verslaafden"), why: "a label for a person: say what somebody does" },
  { find: word("streak|streaks"), why: "no streaks: write 'dagen op koers'" },
  { find: word("u|uw|uzelf"), why: "je-form" },
  { find: word("cliënt|cliënten|client|clients|patiënt|patiënten"), why: "write 'je', or 'deelnemer'" },
  { find: word("dient|dienen te|betreft|middels|teneinde|omtrent"), why: "stiff" },
  {
    find: word("verslavingsproblematiek|problematiek|multifactorieel|compulsief|compulsieve"),
    why: "jargon",
  },
  { find: word("craving|cravings"), why: "write 'trek'" },
  { find: word("kampioen|topper|kanjer|held"), why: "childish" },
  { find: word("goed gedaan|goed bezig|lekker bezig|hou vol"), why: "empty praise" },
  { find: word("unieke? reis|jouw reis|je reis|op reis naar"), why: "slogan" },
  { find: word("beste versie van jezelf|vrijer leven|nieuwe jij"), why: "slogan" },
  { find: word("laten we eerlijk zijn|het is belangrijk om"), why: "filler" },
  { find: word("helemaal oké|iedereen heeft (?:weleens|wel eens)"), why: "empty comfort" },
  { find: /(?<!\p{L})niet alleen(?!\p{L})[^.!?]*(?<!\p{L})maar ook(?!\p{L})/iu, why: "machine-made rhythm" },
  { find: word("begin opnieuw op dag|terug naar dag|dag 0"), why: "no reset" },
  { find: /(?![©®™])\p{Extended_Pictographic}/u, why: "no emoji" },
];

function word(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${alternatives})(?![\\p{L}\\p{N}])`, "iu");
}
