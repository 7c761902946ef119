using System.Collections.Immutable;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Speakers;

namespace ConferenceOps.Client;

/// <summary>The speakers list of an agenda item, at one moment.</summary>
/// <param name="Id">The identity of the list and of the item.</param>
/// <param name="Version">The version of the stream <c>speakers/{id}</c> that this shows.</param>
/// <param name="Now">The server's clock when this was told; a running statement is measured against it.</param>
/// <param name="State">The list.</param>
public sealed record SpeakersListView(SpeakersListId Id, int Version, DateTimeOffset Now, SpeakersList State)
{
    /// <summary>The list after something happened to it then, at this version of its stream.</summary>
    public SpeakersListView After(SpeakersEvent happened, int version, DateTimeOffset at) =>
        this with { Version = version, Now = at, State = State.Evolve(happened) };

    /// <summary>The list with its item as this agenda of its body calls it.</summary>
    public SpeakersListView On(AgendaView? agenda) => agenda?.Items.FirstOrDefault(one => SpeakersListId.Of(one.Id) == Id) is { } item
        ? this with { State = State with { Number = item.Number, Title = item.Title } }
        : this;

    /// <summary>The list after something happened to the agenda, by which its item is called.</summary>
    public SpeakersListView After(AgendaEvent happened) =>
        happened is AgendaItemRenamed renamed && SpeakersListId.Of(renamed.Item) == Id ? this with { State = State with { Title = renamed.Title } } : this;
}

/// <summary>A speakers list as it is told: those who wait and those who were heard on pages, the first of which hold a long debate.</summary>
internal sealed record SpeakersListAnswer(
    SpeakersListId Id, int Version, DateTimeOffset Now, BodyId Body, SpeakersListStatus Status, string Number, string Title, TimeLimits Limits, Speaker? Floor,
    [Given("first: 500")] NodesOf<WaitingPlace> Waiting, [Given("first: 500")] NodesOf<Statement> Heard, ImmutableArray<PointOfOrder> Points)
{
    public SpeakersListView View() =>
        new(Id, Version, Now, new(Status, Body, Number, Title, Limits, [.. Waiting.Nodes.Select(place => place.Inscription)], Floor, Heard.Nodes, Points));
}

/// <summary>A list that is told as a page and asked for whole.</summary>
internal sealed record NodesOf<T>(ImmutableArray<T> Nodes);

/// <summary>A place on the list as it is told.</summary>
internal sealed record WaitingPlace(Inscription Inscription);
