using System.ComponentModel;
using ConferenceOps.Domain;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What can be asked; each subject adds its part.</summary>
internal sealed partial class Query
{
    [Description("Who asks.")]
    [May(Audience.Public)]
    public static ViewerNode Viewer([FromUserContext] Caller caller) => new(caller);
}
