// Rooms, doors and decisions that break the house's rules, each in its own way: the rules have to find them.

namespace LineMobileBot.Tests.HouseTests.Samples
{
    internal sealed class LineMessagingClient;
}

namespace LineMobileBot.Tests.HouseTests.Samples.Features.Apples
{
    internal class Apple
    {
        public static string Taste() => "sour";
    }

    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class AppleAttribute : Attribute;
}

namespace LineMobileBot.Tests.HouseTests.Samples.Features.Pears
{
    using LineMobileBot.Tests.HouseTests.Samples.Features.Apples;

    internal sealed class PearOfBase : Apple;

    [Apple]
    internal sealed class PearByAttribute;

    internal sealed class PearInField(Apple apple)
    {
        public bool IsSet => apple is not null;
    }

    internal static class PearInReturn
    {
        public static Apple? Give() => null;
    }

    internal static class PearInGenericArgument
    {
        public static object List() => new List<Apple>();
    }

    internal static class PearInLocal
    {
        public static bool Holds(object fruit)
        {
            var apple = fruit as Apple;
            return apple is not null;
        }
    }

    internal static class PearInBody
    {
        public static string Taste() => Apple.Taste();
    }

    internal static class PearInClosure
    {
        public static Func<string> Taste(string how) => () => how + Apple.Taste();
    }

    internal static class PearThatKeepsToItself
    {
        public static string Neighbour() => PearInBody.Taste();
    }

    internal static class PearThatCallsLine
    {
        public static Type Client() => typeof(LineMessagingClient);
    }

    internal static class PearThatDecides
    {
        public static bool Decide() => new HttpClient().Timeout > TimeSpan.Zero;
    }

    internal static class RipenessRule
    {
        public static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
    }
}

namespace LineMobileBot.Tests.HouseTests.Samples.Webhook
{
    internal static class DoorThatKnowsARoom
    {
        public static object Room() => new Features.Apples.Apple();
    }
}

namespace LineMobileBot.Tests.HouseTests.Samples.Site
{
    internal static class SitePartThatKnowsARoom
    {
        public static object Room() => new Features.Apples.Apple();
    }
}

// Markup is compiled into this namespace, into types named by the file's path.
namespace AspNetCoreGeneratedDocument
{
    using LineMobileBot.Tests.HouseTests.Samples.Features.Apples;

    internal static class Features_Pears_PageOfPears
    {
        public static object Show() => new Apple();
    }

    internal static class Site_PageThatKnowsARoom
    {
        public static object Show() => new Apple();
    }
}
