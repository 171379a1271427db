/** Who mails of this sandbox come from: Nectar, and recognisably not the real one. */
export const mailSender = "Nectar sandbox";
