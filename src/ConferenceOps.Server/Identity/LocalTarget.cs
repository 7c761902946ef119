namespace ConferenceOps.Server.Identity;

/// <summary>Where to lead a person after signing in or out: to a page of this host, whatever the address says that they came with.</summary>
internal static class LocalTarget
{
    private static readonly Uri Here = new("http://here.invalid");

    /// <summary>
    /// The target as it may stand in a header: a path of this host in ASCII. The start page in the place of everything that leads elsewhere, or that
    /// browsers read otherwise than it is written: they take <c>/\host</c> for <c>//host</c>, and leave out tabs and line ends.
    /// </summary>
    public static string Of(string? target)
    {
        if (target is null || !IsPath(target) || target.Any(char.IsControl) || !Uri.TryCreate(Here, target, out var address)
            || address.Authority != Here.Authority)
            return "/";
        // Dots are resolved here, and may have left two strokes at the beginning.
        var written = address.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        return IsPath(written) && !IsOfSigningIn(address.AbsolutePath) ? written : "/";
    }

    private static bool IsPath(string target) => target is "/" or ['/', not ('/' or '\\'), ..];

    // Who has signed in is done there.
    private static bool IsOfSigningIn(string path) => path is "/sign-in" || path.StartsWith("/account/", StringComparison.Ordinal);
}
