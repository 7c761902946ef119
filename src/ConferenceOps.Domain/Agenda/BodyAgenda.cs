using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Agenda;

/// <summary>The agenda of one body: items and, beneath them, sub-items.</summary>
/// <param name="Adopted">True once the body has adopted it; until then it is provisional.</param>
/// <param name="Items">Every item and sub-item, in the order in which they are read out.</param>
[GenerateSerializer, Immutable]
public sealed record BodyAgenda(bool Adopted, ImmutableArray<AgendaItem> Items) : IAggregate<BodyAgenda, AgendaEvent>
{
    /// <inheritdoc/>
    public static string Kind => "agenda";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Public;

    /// <inheritdoc/>
    public static int Shape => 1;

    /// <inheritdoc/>
    public static BodyAgenda Initial { get; } = new(false, []);

    /// <summary>The item with this identity, or null.</summary>
    public AgendaItem? Find(AgendaItemId item) => Items.FirstOrDefault(candidate => candidate.Id == item);

    /// <summary>An item as a meeting takes it up, or null if there is none of this identity.</summary>
    public ItemUnderConsideration? Consider(AgendaItemId id) => Find(id) is { } item ? new(id, NumberOf(item), item.Title) : null;

    /// <summary>The number of an item as it is called: "8", and for its sub-items "8 (a)", "8 (b)".</summary>
    public string NumberOf(AgendaItem item) => item.Parent is { } parent
        ? $"{NumberOf(Find(parent)!)} ({(char)('a' + PlaceOf(item))})"
        : $"{PlaceOf(item) + 1}";

    /// <summary>Why an item cannot bear a title, or null if it can: of two that look alike nobody in the hall knows which is taken up.</summary>
    internal Refusal? Taken(AgendaItemId bearer, string title) =>
        Items.FirstOrDefault(other => other.Id != bearer && Skeleton.Same(other.Title, title)) is { } alike
        ? new("agenda-title-taken", $"Item {NumberOf(alike)} is called {alike.Title} already. Give this one a title that cannot be mistaken for it.")
        : null;

    /// <inheritdoc/>
    public string? NameOf(Guid? part) => part is { } item ? Find(new(item))?.Title : null;

    /// <inheritdoc/>
    public BodyAgenda Evolve(AgendaEvent happened) => happened switch
    {
        AgendaItemAdded e => this with { Items = Insert(new(e.Item, e.Parent, e.Title)) },
        AgendaItemRenamed e => this with { Items = Items.Replace(Find(e.Item)!, Find(e.Item)! with { Title = e.Title }) },
        AgendaItemRemoved e => this with { Items = Items.Remove(Find(e.Item)!) },
        AgendaAdopted => this with { Adopted = true },
        _ => throw new UnreachableException(),
    };

    private int PlaceOf(AgendaItem item) => Items.Where(other => other.Parent == item.Parent).TakeWhile(other => other.Id != item.Id).Count();

    private ImmutableArray<AgendaItem> Insert(AgendaItem item)
    {
        var place = item.Parent is null ? -1 : Items.Select((other, index) => (other, index))
            .Last(at => at.other.Id == item.Parent || at.other.Parent == item.Parent).index;
        return place < 0 ? Items.Add(item) : Items.Insert(place + 1, item);
    }
}

/// <summary>An item or sub-item of an agenda.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Parent">The item it is a sub-item of, or null.</param>
/// <param name="Title">Its title.</param>
[GenerateSerializer, Immutable]
public sealed record AgendaItem(AgendaItemId Id, AgendaItemId? Parent, string Title);
