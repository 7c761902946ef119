using System.ComponentModel;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("Revision")]
[Description("A draft as it was issued, frozen.")]
internal sealed class RevisionNode(RevisionHead head, DateTimeOffset createdAt)
{
    [Description("0 as the draft was created, then 1 for /Rev.1 and so on.")]
    public int Number => head.Number;

    public string Symbol => head.Symbol;

    public DateTimeOffset IssuedAt => head.IssuedAt ?? createdAt;

    [Description("In reading order.")]
    [Expect(300)]
    [Costs(CostsAttribute.WholeText)]
    public IDataLoaderResult<IEnumerable<IssuedParagraph>> Paragraphs(
        [FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts) =>
        RevisionLoader.Of(caller, contexts).Texts.Load((head.Draft, Number)).Then(text => text);

    [Description("New numbers and the ones the same paragraphs bore in the revision before, then those of paragraphs that are gone: what differs, "
        + "or all of them if asked for. Empty for the draft as it was created.")]
    [Expect(300)]
    [Costs(2 * CostsAttribute.WholeText)]
    public IDataLoaderResult<IEnumerable<ConcordanceEntry>> Concordance(
        [FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts, bool? all = false)
    {
        var texts = RevisionLoader.Of(caller, contexts).Texts;
        return texts.Load((head.Draft, Number - 1)).And(texts.Load((head.Draft, Number))).Then(both =>
            Number == 0 ? [] : RevisionComparison.Concordance([.. both.First], [.. both.Second], all is true).AsEnumerable());
    }
}
