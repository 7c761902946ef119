using System.Globalization;
using ConferenceOps.Storage.Identity;

namespace ConferenceOps.Server.Identity;

/// <summary>What the pages of accounts say.</summary>
internal static class AccountWords
{
    public const string Accounts = "Accounts";
    public const string AccountsLead = "Who can sign in, and as what. Nothing done here changes what was said or decided at the conference.";
    public const string MakeOne = "Make an account";
    public const string Name = "Name, as shown beside what the person does";
    public const string Email = "E-mail address";
    public const string Role = "At the conference";
    public const string Delegation = "Delegation";
    public const string DelegationHint = "For delegates and observers only.";
    public const string NoDelegation = "None";
    public const string Find = "Find an account";
    public const string Person = "Account";
    public const string State = "State";
    public const string SignedIn = "Signed in";
    public const string Acts = "What can be done";
    public const string NewLink = "New link";
    public const string Disable = "Disable";
    public const string Enable = "Enable";
    public const string EndSignIns = "End its sign-ins";
    public const string Disabled = "Disabled: nobody can sign in with it.";
    public const string SignInsEnded = "Its sign-ins are ended.";
    public const string AccountDisabled = "It is disabled, and its sign-ins are ended.";
    public const string AccountEnabled = "It is enabled: its password works again.";
    public const string LinkHint = "Hand this link to the person, and to nobody else. It is shown only now, works once, and expires in 72 hours.";

    public const string Own = "Your account";
    public const string OwnSignIns = "Where you are signed in";
    public const string ThisOne = "this one";
    public const string SignOutEverywhere = "Sign out everywhere";
    public const string EverywhereHint =
        "Ends every sign-in of this account at once, this one too: on every device, and for every program that has its tokens.";
    public const string Browser = "A browser";
    public const string Program = "A program";
    public const string Since = "since";
    public const string LastUsed = "last used";

    public const string Welcome = "Set your password";
    public const string LinkNotValid = "This link is not valid: it was used, it has expired, or a newer one was made. Ask an administrator for another.";
    public const string TooMany = "Too many links that are not valid were tried from where you are. Wait five minutes and try again.";
    public const string Password = "New password";
    public const string Again = "The same again";
    public const string Set = "Set the password";
    public const string Differ = "The two passwords differ. Type the same in both fields.";
    public const string IsSet = "Your password is set. This link cannot be used again.";
    public const string SignIn = "Sign in";

    public static string PasswordHint { get; } =
        string.Create(CultureInfo.InvariantCulture, $"At least {Doorkeeper.ShortestPassword} characters; a few words are easy to remember and hard to guess.");

    public static string PasswordLength { get; } =
        string.Create(CultureInfo.InvariantCulture, $"Give a password of {Doorkeeper.ShortestPassword} to {Doorkeeper.Longest} characters.");

    public static string LinkFor(string email) => $"Link for {email}";

    public static string StateOf(Account account) => account switch
    {
        { Disabled: not null } => "Disabled",
        { PasswordHash: null } => "Waits for its password",
        _ => "Can sign in",
    };

    public static string Places(int count) => count switch
    {
        0 => "Not signed in",
        1 => "In one place",
        _ => string.Create(CultureInfo.InvariantCulture, $"In {count} places"),
    };

    public static string Shown(int shown, int all) => string.Create(CultureInfo.InvariantCulture, $"{shown} of {all} accounts");
}
