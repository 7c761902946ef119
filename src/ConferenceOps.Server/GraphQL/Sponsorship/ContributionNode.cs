using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Server.GraphQL.Sponsorship;

internal sealed class ContributionNode(Contribution contribution) : Node<Contribution>(contribution)
{
    [Expect(3)]
    public IEnumerable<Receipt> Receipts => Shown.Receipts;
}
