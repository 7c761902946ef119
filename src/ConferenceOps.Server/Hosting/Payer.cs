using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using ConferenceOps.Server.Identity;

namespace ConferenceOps.Server.Hosting;

/// <summary>At whose expense something is done: an account wherever it is, or whoever is not signed in by their address.</summary>
/// <param name="Account">The account; empty for those who are not signed in.</param>
/// <param name="Address">Their address; null for accounts.</param>
internal readonly record struct Payer(Guid Account, IPAddress? Address)
{
    public bool SignedIn => Account != Guid.Empty;

    public static Payer Of(HttpContext http) => Of(http.User, http.Connection.RemoteIpAddress);

    public static Payer Of(ClaimsPrincipal? user, IPAddress? address) =>
        Actors.Of(user).Account is var account && account != Guid.Empty ? new(account, null) : new(Guid.Empty, Network(address ?? IPAddress.None));

    // Whoever has one address of the new kind has 2^64 of them.
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new(bytes);
    }
}
