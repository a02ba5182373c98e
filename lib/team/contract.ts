export const teamRoles = ["leader", "strategist", "member"] as const;
export type TeamRole = (typeof teamRoles)[number];

export const invitationKinds = ["name", "link", "wallet"] as const;
export type InvitationKind = (typeof invitationKinds)[number];

/** As stored: one that is pending and past its end has expired. */
export const invitationStates = ["pending", "accepted", "declined", "revoked"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Who approves that a fee leaves the pool: the leader, or so many of the members. */
export const approvalKinds = ["leader", "votes"] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** How a prize is divided: by what each paid of the fee, evenly, or by percents of the team's own. */
export const splitKinds = ["contribution", "equal", "custom"] as const;
export type SplitKind = (typeof splitKinds)[number];

export const draftStates = ["open", "sent", "dropped"] as const;
export type DraftState = (typeof draftStates)[number];
