using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Shell;

/// <summary>What the frame of every page says.</summary>
internal static class Words
{
    public const string Organisation = "United Nations";
    public const string SkipToContent = "Skip to content";
    public const string Menu = "Pages";
    public const string Today = "Today";
    public const string Programme = "Programme";
    public const string Agenda = "Agenda";
    public const string Delegations = "Delegations";
    public const string Drafts = "Drafts";
    public const string Sponsorship = "Sponsorship";
    public const string Import = "Import";
    public const string Accounts = "Accounts";
    public const string SignIn = "Sign in";
    public const string SignOut = "Sign out";
    public const string Bodies = "Bodies";
    public const string NoConference = "No conference has been convened yet";
    public const string NoConferenceHint = "When the Secretariat convenes one, its programme appears here.";
    public const string NotFound = "This page does not exist";
    public const string NotFoundHint = "The address may be mistyped or the page may have been removed.";
    public const string GoToToday = "Go to today's meetings";
    public const string Broken = "Something went wrong on this page";
    public const string BrokenHint = "Nothing you saved is lost. Load the page again; if it stays so, tell the Secretariat.";
    public const string LoadAgain = "Load the page again";
    public const string WithoutScripts =
        "Your browser runs no scripts: this page shows what stood when it was opened. Open it again to see what is new; to act, allow scripts for this site.";

    public const string OutOfReach = "The server could not be reached. Check the connection and try again.";
    public const string NotForYou = "This page is not open to you";
    public const string SignInFirst = "Sign in as an accredited participant to read it.";
    public const string Loading = "Fetching…";
    public const string Cancel = "Cancel";
    public const string Yours = "yours";
    public const string LanguageOfPages = "English";

    public const string WhatYouWrote = "What you wrote";
    public const string CopyWords = "Copy what you wrote";
    public const string Copied = "Copied";
    public const string DiscardWords = "Discard it";
    public const string Understood = "Close this note";
    public static string ChangedBeneath(IReadOnlyCollection<string> by) => by.Count == 0
        ? "This was changed while the form was open."
        : $"{string.Join(" and ", by)} changed this while the form was open.";

    public static string FromTo(string label, string was, string now) => $"{label}: was {was}, is now {now}.";

    public static string YouEntered(string mine) => $"You entered {mine}.";

    public static string TakeOver(string now) => $"Take over {now}";

    public static string KeepMine(string mine) => $"Keep {mine}";

    public const string Live = "Live";
    public const string CatchingUp = "Catching up…";

    public static string OfflineSince(string time) => $"Offline since {time}: showing what was known then";

    public static string UnfinishedOf(string title) => $"Unfinished: {title}";

    public static string Unfinished(string title) =>
        $"You were writing here ({title}), and the form is no longer open: the page was loaded again, or what it was about has changed. "
            + "What you wrote is kept. Open the form again to go on with it, or copy it.";

    public static string WordsAreBack(string title, bool older) => older
        ? $"What you wrote before is back in the form ({title}). The text has changed since you wrote it: compare before you save."
        : $"What you wrote before is back in the form ({title}).";

    public static string SignedInAs(string name) => $"Signed in as {Isolated.Of(name)}";
}
