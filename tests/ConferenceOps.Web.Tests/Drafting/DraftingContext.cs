using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Web.Drafting;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Tests.Drafting;

/// <summary>Components of the drafting pages with a server that answers as a test says.</summary>
internal sealed class DraftingContext() : ServerContext(TimeProvider.System)
{
    /// <summary>The whole page of the specimen, for a reader of some roles.</summary>
    public IRenderedComponent<DraftPage> Page(params Roles[] roles) => Page(new Viewer(true, "A reader", [.. roles], null));

    /// <summary>The whole page of the specimen with proposals on it.</summary>
    public IRenderedComponent<DraftPage> Page(Viewer reader, params IReadOnlyList<Proposal> proposals) => Page(() => Specimen.View().With(proposals), reader);

    /// <summary>The whole page, of whatever the server answers.</summary>
    public IRenderedComponent<DraftPage> Page(Func<object?> draft, Viewer? reader = null)
    {
        Server.Answer("draft", draft);
        return Render<DraftPage>(parameters => parameters
            .AddCascadingValue(new Site(reader ?? new(false, "", [], null), null)).Add(page => page.Id, Specimen.TheDraft.Value));
    }
}
