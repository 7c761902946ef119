using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using static ConferenceOps.Domain.Tests.People;

namespace ConferenceOps.Domain.Tests.Drafting;

/// <summary>A draft to which things are done by command, each as the Chair would.</summary>
internal sealed class Negotiation
{
    public static readonly DraftId Document = new(Id(9_000));

    private Negotiation(Draft draft) => Draft = draft;

    public Draft Draft { get; private set; }

    /// <summary>Whether a step that is not in order is passed over; otherwise none is taken that is not.</summary>
    public bool PassesOver { get; set; }

    /// <summary>The label recorded with the last step.</summary>
    public string Recorded { get; private set; } = "";

    /// <summary>A draft of operative paragraphs with these levels, whose identities count from 1.</summary>
    public static Negotiation Of(params int[] levels) => new(Draft.Initial.Evolve(new DraftCreated(
        Document, new BodyId(Id(91)), "CRP.1", "Draft outcome", DraftLanguage.En,
        [.. levels.Select((level, place) => new NewParagraph(P(place + 1), ParagraphKind.Operative, level, $"text {place + 1}"))], null)));

    public static ParagraphId P(int number) => new(Id(number));

    public Negotiation Issue() => Do(new IssueRevision(Document, AllSeen));

    public Negotiation Insert(int paragraph, int after, int level = 0) => Do(new InsertParagraph(
        Document, P(paragraph), after == 0 ? null : P(after), ParagraphKind.Operative, level, $"text {paragraph}"));

    public Negotiation Delete(int paragraph) => Do(new DeleteParagraph(Document, P(paragraph), AllSeen));

    public Negotiation Restore(int paragraph) => Do(new RestoreParagraph(Document, P(paragraph), Version(paragraph)));

    public Negotiation Move(int paragraph, int after) => Do(new MoveParagraph(Document, P(paragraph), Version(paragraph), after == 0 ? null : P(after)));

    /// <summary>The numbers of the text as it stands, in reading order.</summary>
    public IEnumerable<string> Labels => IssuedParagraph.Standing(Draft).Select(one => one.Label);

    public string LabelOf(int paragraph) => Numbering.LabelOf(Draft, P(paragraph));

    private int Version(int paragraph) => Draft.Find(P(paragraph))!.Version;

    private Negotiation Do(IDraftCommand command)
    {
        var decision = Procedure.Decide(command, Draft, Chair, Now, Since<Draft, DraftEvent>.Nothing(Draft));
        if (PassesOver && decision.Refusal is not null)
            return this;
        Assert.Null(decision.Refusal);
        foreach (var happened in decision.Events)
        {
            Draft = Draft.Evolve(happened);
            Recorded = happened switch
            {
                ParagraphInserted e => e.Label,
                ParagraphMoved e => e.Label,
                ParagraphDeleted e => e.Label,
                ParagraphRestored e => e.Label,
                _ => "",
            };
        }

        return this;
    }
}
