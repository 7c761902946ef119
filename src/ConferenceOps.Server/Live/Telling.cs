using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Server.Live;

/// <summary>A committed event with what each circle is told of it: worked out when the first asks, once for all who are told the same.</summary>
internal sealed class Telling(RecordedEvent recorded, Bylines bylines)
{
    private readonly Change?[] told = new Change?[Enum.GetValues<Degree>().Length];

    private enum Degree
    {
        Tick,
        Office,
        Person,
    }

    /// <summary>The stream it belongs to.</summary>
    public string Stream => recorded.Stream;

    /// <summary>Its place in the stream.</summary>
    public int Version => recorded.Version;

    /// <summary>Which circles are told the same, each by its first.</summary>
    public IEnumerable<IEnumerable<Audience>> Circles => Enum.GetValues<Audience>().GroupBy(Of);

    /// <summary>The change as this circle is told of it.</summary>
    public async ValueTask<Change> To(Audience circle) => told[(int)Of(circle)] ??= await bylines.Told(circle, recorded);

    private Degree Of(Audience circle) =>
        circle < recorded.Event.Audience ? Degree.Tick : Bylines.NamesPersons(circle) ? Degree.Person : Degree.Office;
}
