package io.bottine.slack.fake;

/** Two workspaces, with the people and channels that most tests need. */
public final class Workspaces {

    public static final String TEAM = "T0ATELIER";
    public static final String ALEX = "U0ALEX";
    public static final String LEAH = "U0LEAH";
    public static final String SAM = "U0SAM";
    public static final String GUEST = "U0GUEST";
    public static final String STRANGER = "U0STRANGER";
    public static final String LEFT = "U0LEFT";
    public static final String HELP = "C0HELP";
    public static final String NOT_INVITED = "C0NOTINVITED";
    public static final String ARCHIVED = "C0ARCHIVED";
    public static final String SHARED = "C0SHARED";
    public static final String AGENTS = "S0AGENTS";
    public static final String OTHER_TEAM = "T0OTHER";
    public static final String OTHER_AGENT = "U0OTHER";

    private Workspaces() {}

    /**
     * Alex, Sam and Leah, who is in charge, with a channel for calls for help; beside them a guest, somebody of another
     * organisation, somebody who left, and channels of every awkward kind; and a workspace that has nothing to do with them.
     */
    public static void furnish(World world, String locale, String zone) {
        world.team(TEAM, "atelier");
        world.person(TEAM, ALEX, "Alex").speaks(locale, zone);
        world.person(TEAM, LEAH, locale.startsWith("fr") ? "Léa" : "Leah")
                .speaks(locale, zone)
                .admin();
        world.person(TEAM, SAM, "Sam").speaks(locale, zone);
        world.person(TEAM, GUEST, "Gwen").speaks(locale, zone).guest();
        world.person(TEAM, LEFT, "Lou").speaks(locale, zone).deactivated();
        world.person("T0ELSEWHERE", STRANGER, "Stan").speaks(locale, zone).stranger();
        world.room(TEAM, HELP, "help").with(ALEX, LEAH, SAM, GUEST);
        world.room(TEAM, NOT_INVITED, "quiet").with(ALEX, LEAH).without(world.team(TEAM).bot);
        world.room(TEAM, ARCHIVED, "past").with(ALEX, LEAH).archived();
        world.room(TEAM, SHARED, "partners").with(ALEX, LEAH, STRANGER).shared();
        world.group(TEAM, AGENTS, "agents", ALEX, SAM);
        world.team(OTHER_TEAM, "other");
        world.person(OTHER_TEAM, OTHER_AGENT, "Olive")
                .speaks("en-GB", "Europe/London")
                .admin();
    }
}
