using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Identity;

/// <summary>What the sign-in says.</summary>
internal static class IdentityWords
{
    public const string Title = "Sign in";
    public const string Email = "E-mail address";
    public const string Password = "Password";
    public const string Failed = "No account has this e-mail address and password. Check both and try again.";
    public const string Locked = "Too many attempts failed. Wait five minutes and try again.";
    public const string SignOutFirst = "To use another account, sign in with it here.";
    public const string GoesOn = "Accredited participants sign in here and then go on to the page they asked for.";

    public static string NotForYou(string name) => $"The page you asked for is not open to {Isolated.Of(name)}.";
}
