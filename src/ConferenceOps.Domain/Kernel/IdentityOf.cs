using System.Security.Cryptography;
using System.Text;

namespace ConferenceOps.Domain;

/// <summary>Identities that follow from names: whoever says the same name means the same thing.</summary>
public static class IdentityOf
{
    /// <summary>The one identity that follows from <paramref name="name"/>, to be chosen so that nothing else in the system bears it.</summary>
    public static Guid Name(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
