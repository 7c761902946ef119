namespace ConferenceOps.Client;

/// <summary>A conference with its bodies.</summary>
/// <param name="Version">The version of the stream <c>conference/{id}</c> that this shows.</param>
/// <param name="TimeZone">The IANA name of the zone it keeps time in.</param>
public sealed record Conference(Guid Id, int Version, string Title, string ShortTitle, string TimeZone, IReadOnlyList<Body> Bodies);

/// <summary>A body that meets: the conference itself, or its preparatory committee.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Entitlement">How many meetings it is entitled to.</param>
/// <param name="Programme">Its meetings; null when not asked for.</param>
/// <param name="Agenda">Its agenda; null when not asked for.</param>
public sealed record Body(
    Guid Id, string Name, string ShortName, DateOnly First, DateOnly Last, int Entitlement, IReadOnlyList<Officer> Officers, Programme? Programme, Agenda? Agenda);

/// <summary>A body as other things name it.</summary>
public sealed record BodyName(Guid Id, string Name, string ShortName);

/// <summary>A person elected to an office.</summary>
/// <param name="Office">As in "President".</param>
/// <param name="State">The State that the person is of.</param>
public sealed record Officer(string Office, string Name, string State);
