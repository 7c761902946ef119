namespace ConferenceOps.Client;

/// <summary>The agenda of a body.</summary>
/// <param name="Version">The version of the stream <c>agenda/{body}</c> that this shows.</param>
/// <param name="Adopted">Whether it has been adopted; provisional until then.</param>
/// <param name="Items">In order, sub-items after the item they belong to.</param>
public sealed record Agenda(int Version, bool Adopted, IReadOnlyList<AgendaItem> Items);

/// <summary>An item of an agenda.</summary>
/// <param name="Number">As in "6" or "6 (a)".</param>
/// <param name="Parent">The item it belongs to, or null.</param>
public sealed record AgendaItem(Guid Id, string Number, Guid? Parent, string Title);
