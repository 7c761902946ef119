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
    public IRenderedComponent<DraftPage> Page(params Role[] roles)
    {
        var draft = Specimen.Draft();
        Answers.TryAdd("draft(id", _ => $$$"""{"data":{"draft":{{{JsonSerializer.Serialize(draft, JsonSerializerOptions.Web)}}}}}""");
        var site = new Site(new(true, "A reader", roles, null), null);
        return Render<DraftPage>(parameters => parameters.AddCascadingValue(site).Add(page => page.Id, Specimen.TheDraft));
    }
}
