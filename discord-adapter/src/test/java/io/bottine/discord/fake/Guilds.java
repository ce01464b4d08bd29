package io.bottine.discord.fake;

/** Two guilds, with the people, roles and channels that most tests need. */
public final class Guilds {

    public static final String TEAM = "1100000000000000001";
    public static final String OTHER_TEAM = "1100000000000000002";

    /** An agent. */
    public static final String ALEX = "2100000000000000001";
    /** May manage the server: the first lead. */
    public static final String LEAH = "2100000000000000002";
    /** Another agent. */
    public static final String SAM = "2100000000000000003";
    /** A customer, who is in the server like everybody else. */
    public static final String CUSTOMER = "2100000000000000004";
    /** Has what the administrator has. */
    public static final String OWNER = "2100000000000000005";
    /** Of the other team. */
    public static final String OTHER_AGENT = "2100000000000000006";
    /** An agent of both. */
    public static final String BOTH = "2100000000000000007";

    public static final String AGENTS = "3100000000000000001";
    public static final String LEADS = "3100000000000000002";
    public static final String OTHER_AGENTS = "3100000000000000003";

    /** Agents alone see it, and the bot. */
    public static final String HELP = "4100000000000000001";
    /** Everybody sees it, customers too. */
    public static final String LOBBY = "4100000000000000002";
    /** Agents see it, and the bot does not. */
    public static final String QUIET = "4100000000000000003";
    /** The bot sees it, and may not write there. */
    public static final String NOTICES = "4100000000000000004";
    /** Agents of the other team see it, and the bot. */
    public static final String OTHER_HELP = "4100000000000000005";

    private Guilds() {}

    /** @param locale Discord's name of everybody's language, {@code en-GB} or {@code fr}; the other team writes English */
    public static void furnish(World world, String locale) {
        boolean french = locale.equals("fr");
        world.person(ALEX, "Alex").speaks(locale);
        world.person(LEAH, french ? "Léa" : "Leah").speaks(locale);
        world.person(SAM, "Sam").speaks(locale);
        world.person(CUSTOMER, french ? "Mme Roy" : "Mrs Roy").speaks(locale);
        world.person(OWNER, "Odile").speaks(locale);
        world.person(OTHER_AGENT, "Olive");
        world.person(BOTH, "Bo").speaks(locale);
        String bot = world.bot().id();
        world.guild(TEAM, "atelier", OWNER)
                .speaks(locale)
                .role(AGENTS, "agents", 0)
                .role(LEADS, "leads", Permissions.MANAGE_GUILD)
                .room(LOBBY, "lobby")
                .room(NOTICES, "notices")
                .hiddenRoom(HELP, "help", AGENTS, LEADS, bot)
                .hiddenRoom(QUIET, "quiet", AGENTS, LEADS)
                .denied(NOTICES, bot, Permissions.SEND_MESSAGES);
        world.member(TEAM, ALEX, AGENTS);
        world.member(TEAM, LEAH, AGENTS, LEADS);
        world.member(TEAM, SAM, AGENTS);
        world.member(TEAM, BOTH, AGENTS);
        world.member(TEAM, CUSTOMER);
        world.guild(OTHER_TEAM, "other", OTHER_AGENT)
                .role(OTHER_AGENTS, "agents", 0)
                .hiddenRoom(OTHER_HELP, "help", OTHER_AGENTS, bot);
        world.member(OTHER_TEAM, OTHER_AGENT, OTHER_AGENTS);
        world.member(OTHER_TEAM, BOTH, OTHER_AGENTS);
    }
}
