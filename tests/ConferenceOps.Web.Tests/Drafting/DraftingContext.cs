using System.Text.Json;
using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Web.Drafting;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Tests.Drafting;

/// <summary>Components of the drafting pages with a server that answers as a test says.</summary>
internal sealed class DraftingContext() : ServerContext(TimeProvider.System)
{
    /// <summary>The whole page of the specimen, for a reader of some roles.</summary>
    public IRenderedComponent<DraftPage> Page(params Role[] roles) => Page(new Viewer(true, "A reader", roles, null));

    /// <summary>The whole page of the specimen with proposals on it.</summary>
    public IRenderedComponent<DraftPage> Page(Viewer reader, params IReadOnlyList<Proposal> proposals)
    {
        var draft = Specimen.Draft() with { Proposals = new(proposals, new(false, null), proposals.Count) };
        Answers.TryAdd("draft(id", _ => $$$"""{"data":{"draft":{{{JsonSerializer.Serialize(draft, JsonSerializerOptions.Web)}}}}}""");
        return Render<DraftPage>(parameters => parameters.AddCascadingValue(new Site(reader, null)).Add(page => page.Id, Specimen.TheDraft));
    }
}
