using ConferenceOps.Domain.Text;
using CsCheck;

namespace ConferenceOps.Domain.Tests.Text;

/// <summary>Which names look alike.</summary>
public sealed class SkeletonTests
{
    [Theory]
    [InlineData("Kenya", "kenya")]
    [InlineData("Kenya", "Ken\u200bya")]
    [InlineData("Kenya", "Kenya\u3164")]
    [InlineData("Kenya", "\u202eKenya")]
    [InlineData("Kenya", "Ｋｅｎｙａ")]
    [InlineData("Kenya", "Кеnуа")]
    [InlineData("Niger", "Νiger")]
    [InlineData("Slovenia", "Sloνenia")]
    [InlineData("COPE", "СОРЕ")]
    [InlineData("UN", "ＵΝ")]
    [InlineData("Iran", "Їran")]
    [InlineData("ΑΘΗΝΑ", "Αθήνα")]
    [InlineData("Salle des Nations", "Salle\u00a0des  Nations")]
    [InlineData("Timor-Leste", "Timor\u2011Leste")]
    [InlineData("Côte d'Ivoire", "Côte d’Ivoire")]
    [InlineData("Kenya", "ᴋenya")]
    public void Names_that_look_alike_have_one_skeleton(string name, string other) => Assert.True(Skeleton.Same(name, other), Skeleton.Of(other));

    [Theory]
    [InlineData("Room 1", "Room I")]
    [InlineData("Congo", "Democratic Republic of the Congo")]
    [InlineData("Niger", "Nigeria")]
    [InlineData("Guinea", "Guinea-Bissau")]
    [InlineData("Конференц-зал", "Conference room")]
    [InlineData("会议室 一", "会议室 二")]
    [InlineData("القاعة ١", "القاعة ٢")]
    public void Names_that_differ_to_the_eye_have_two(string name, string other) => Assert.False(Skeleton.Same(name, other), Skeleton.Of(other));

    [Fact]
    public void The_skeleton_of_a_skeleton_is_itself() => Texts.Any.Sample(text => Assert.Equal(Skeleton.Of(text), Skeleton.Of(Skeleton.Of(text))));
}
