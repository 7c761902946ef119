using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Agenda;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Speakers;

[Hides(nameof(SpeakersList.Pending))]
[Description("The speakers list of an agenda item, at one moment.")]
internal sealed class SpeakersListNode(SpeakersListId id, Versioned<SpeakersList> list, DateTimeOffset now) : Node<SpeakersList>(list.State)
{
    // Every State, its groups and its replies, so that a page shows the whole of a long debate.
    private const int Most = 500;

    public SpeakersListId Id => id;

    [Description("The version of the stream speakers/{id} that this shows.")]
    public int Version => list.Version;

    [Description("The server's clock when this was answered; the running statement is measured against it.")]
    public DateTimeOffset Now => now;

    [Description("The body whose item it is.")]
    public BodyId Body => Shown.Body!.Value;

    [Description("The item's number on the agenda now.")]
    public async Task<string> Number([FromServices] IGrainFactory grains) => (await Item(grains))?.Number ?? Shown.Number;

    [Description("The item's title on the agenda now.")]
    public async Task<string> Title([FromServices] IGrainFactory grains) => (await Item(grains))?.Title ?? Shown.Title;

    public SpeakerNode? Floor => Shown.Floor is { } speaker ? new(speaker) : null;

    [Description("In the order in which they will speak, rights of reply last, or by name; 500 at most at once. "
        + "The range in which each begins follows the limits and the pace of the debate so far, if it goes on now.")]
    [Expect(200)]
    [Costs(CostsAttribute.Search)]
    public Connection<WaitingNode> Waiting(
        int? first = 50, string? after = null, DelegationId? delegation = null, IEnumerable<StatementKind>? kind = null,
        WaitingOrder order = WaitingOrder.Speaking)
    {
        var starts = Timetable.Of(Shown, now);
        var found = Shown.Waiting.Select((inscription, place) => (Inscription: inscription, Starts: starts[place]))
            .Where(one => (delegation is null || one.Inscription.Delegation == delegation) && (kind is null || kind.Contains(one.Inscription.Kind)));
        return Connection.Of(
            [.. order is WaitingOrder.Name ? found.OrderBy(one => one.Inscription.Name, StringComparer.InvariantCulture) : found],
            first, after, one => one.Inscription.Id.Value, one => WaitingNode.Of(one.Inscription, Shown.Limits, one.Starts), Most);
    }

    [Description("The statements made, in order; 500 at most at once.")]
    [Expect(200)]
    [Costs(CostsAttribute.Search)]
    public Connection<Statement> Heard(
        int? first = 50, string? after = null, DelegationId? delegation = null, MeetingId? meeting = null, IEnumerable<StatementKind>? kind = null) =>
        Connection.Of(
            [.. Shown.Heard.Where(made => (delegation is null || made.Inscription.Delegation == delegation) && (meeting is null || made.Meeting == meeting)
                && (kind is null || kind.Contains(made.Inscription.Kind)))],
            first, after, made => made.Inscription.Id.Value, made => made, Most);

    private async ValueTask<ItemUnderConsideration?> Item(IGrainFactory grains) =>
        (await grains.Agenda(Shown.Body!.Value).Read()).State.Consider(new(id.Value));

    [Description("The points of order raised, in order; the Chair rules upon each at once, so that only the last can await its ruling.")]
    [Expect(5)]
    public IEnumerable<PointOfOrder> Points => Shown.Points;
}

[Description("Whoever has the floor; the statement has lasted (pausedAt or now) − since − paused.")]
internal sealed class SpeakerNode(Speaker speaker) : Node<Speaker>(speaker)
{
    [Description("For how many seconds the clock was stopped before.")]
    public double Paused => Shown.Paused.TotalSeconds;
}

[Name("Waiting")]
[Description("Whoever waits, for how many seconds of speech, and between which times it will begin.")]
internal sealed record WaitingNode(Inscription Inscription, int Limit, DateTimeOffset From, DateTimeOffset To)
{
    internal static WaitingNode Of(Inscription inscription, TimeLimits limits, (DateTimeOffset From, DateTimeOffset To) starts) =>
        new(inscription, (int)limits.For(inscription.Kind, inscription.Reply).TotalSeconds, starts.From, starts.To);
}

/// <summary>The order of those who wait.</summary>
internal enum WaitingOrder
{
    Speaking,
    Name,
}
