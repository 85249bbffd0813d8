using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;

namespace LineMobileBot.Tests.MessagingTests;

/// <summary>At least one message of each type, with every kind of option set somewhere.</summary>
internal static class EveryMessage
{
    private const string Https = "https://example.com/a";

    internal static readonly IReadOnlyList<LineAction> Actions =
    [
        new PostbackAction("v1/menu")
        {
            Label = "メニュー",
            DisplayText = "メニューを見る",
            InputOption = PostbackInputOption.OpenKeyboard,
            FillInText = "1234",
        },
        new MessageAction("はい") { Label = "はい" },
        new UriAction("tel:0120000000") { Label = "電話", AltUri = new AltUri(Https) },
        new DatetimePickerAction("v1/date", DatetimePickerMode.Datetime)
        {
            Label = "日時",
            Initial = "2026-11-22T10:00",
            Max = "2026-12-31T23:59",
            Min = "2026-01-01T00:00",
        },
        new CameraAction { Label = "カメラ" },
        new CameraRollAction { Label = "写真" },
        new LocationAction { Label = "場所" },
        new RichMenuSwitchAction("linked", "v1/switch") { Label = "切替" },
        new ClipboardAction("1234567890123452") { Label = "コピー" },
    ];

    internal static readonly IReadOnlyList<Message> Messages =
    [
        new TextMessage("残り $ 2.4GB")
        {
            Emojis = [new TextEmoji(3, "5ac1bfd5040ab15980c9b435", "001")],
            QuoteToken = "q",
            QuickReply = new QuickReply([
                .. QuickReplyActions.Select(action => new QuickReplyItem(action) { ImageUrl = Https }),
            ]),
            Sender = new MessageSender { Name = "係", IconUrl = Https },
        },
        new TextV2Message("{who} {smile} {all}")
        {
            Substitution = new Dictionary<string, TextSubstitution>
            {
                ["who"] = new MentionSubstitution(new UserMentionTarget("U" + new string('a', 32))),
                ["smile"] = new EmojiSubstitution("5ac1bfd5040ab15980c9b435", "001"),
                ["all"] = new MentionSubstitution(new AllMentionTarget()),
            },
        },
        new StickerMessage("446", "1988"),
        new ImageMessage(Https, Https),
        new VideoMessage(Https, Https) { TrackingId = "video-1" },
        new AudioMessage(Https, 60_000),
        new LocationMessage("本社", "東京都", 35.68, 139.76),
        Imagemap,
        .. Templates.Select(template => new TemplateMessage("お知らせ", template)),
        new FlexMessage("残り", Bubble),
        new FlexMessage("残り", new FlexCarousel(PlainBubble, PlainBubble)),
        new CouponMessage("01JX") { DeliveryTag = "tag" },
    ];

    internal static IEnumerable<LineAction> QuickReplyActions =>
        Actions.Where(action => action is not RichMenuSwitchAction and not UriAction { AltUri: not null });

    internal static FlexBubble PlainBubble =>
        new() { Body = new FlexBox(FlexLayout.Vertical, new FlexText("残り") { Size = FlexSizes.Xl }) };

    internal static FlexBubble Bubble =>
        new()
        {
            Size = FlexBubbleSize.Mega,
            Direction = FlexDirection.LeftToRight,
            Header = new FlexBox(
                FlexLayout.Baseline,
                new FlexIcon(Https) { Size = FlexLengths.Px(12), AspectRatio = "2:1" },
                new FlexText("データ残量") { Weight = FlexWeight.Bold, Decoration = FlexDecoration.Underline }
            ),
            Hero = new FlexVideo(Https, Https, new FlexImage(Https)) { AspectRatio = "16:9" },
            Body = new FlexBox(
                FlexLayout.Vertical,
                new FlexText
                {
                    Contents = [new FlexSpan("2.4") { Size = FlexSizes.ThreeXl }, new FlexSpan("GB")],
                    Wrap = true,
                    MaxLines = 2,
                    LineSpacing = "4px",
                    AdjustMode = FlexAdjustMode.ShrinkToFit,
                },
                new FlexSeparator { Margin = FlexSpacings.Md, Color = "#D4D6DA" },
                new FlexImage(Https)
                {
                    Size = FlexSizes.Full,
                    AspectMode = FlexAspectMode.Cover,
                    Animated = true,
                },
                new FlexBox(FlexLayout.Horizontal, new FlexFiller { Flex = 2 }, new FlexFiller())
                {
                    Background = new FlexLinearGradient("90deg", "#FFFFFF", "#00000080")
                    {
                        CenterColor = "#FF0000",
                        CenterPosition = "30%",
                    },
                    Width = FlexLengths.Percent(50),
                    JustifyContent = FlexJustifyContent.SpaceEvenly,
                    AlignItems = FlexAlignItems.Center,
                    BorderWidth = FlexBorderWidths.SemiBold,
                    CornerRadius = FlexSpacings.Lg,
                    Position = FlexPosition.Absolute,
                    OffsetTop = "10%",
                }
            )
            {
                Spacing = FlexSpacings.Md,
                PaddingAll = FlexLengths.Px(20),
            },
            Footer = new FlexBox(
                FlexLayout.Vertical,
                [
                    .. Actions
                        .Where(action => action is PostbackAction or MessageAction or UriAction or ClipboardAction)
                        .Select(action => new FlexButton(action)
                        {
                            Style = FlexButtonStyle.Primary,
                            Height = FlexButtonHeight.Sm,
                            Color = "#17C950",
                        }),
                ]
            ),
            Styles = new FlexBubbleStyles
            {
                Footer = new FlexBlockStyle
                {
                    Separator = true,
                    SeparatorColor = "#EEEEEE",
                    BackgroundColor = "#FFFFFF",
                },
            },
        };

    private static ImagemapMessage Imagemap =>
        new(
            Https,
            "地図",
            new ImagemapBaseSize(1040, 700),
            new ImagemapMessageAction(new ImagemapArea(0, 0, 520, 700), "左"),
            new ImagemapUriAction(new ImagemapArea(520, 0, 260, 700), Https) { Label = "右" },
            new ImagemapClipboardAction(new ImagemapArea(780, 0, 260, 700), "copied")
        )
        {
            Video = new ImagemapVideo(Https, Https, new ImagemapArea(0, 0, 10, 10))
            {
                ExternalLink = new ImagemapExternalLink(Https, "詳しく"),
            },
        };

    private static IReadOnlyList<Template> Templates =>
        [
            new ButtonsTemplate("選んでください", Actions[0], Actions[1])
            {
                ThumbnailImageUrl = Https,
                ImageAspectRatio = TemplateImageAspectRatio.Square,
                ImageSize = TemplateImageSize.Contain,
                ImageBackgroundColor = "#FFFFFF",
                Title = "メニュー",
                DefaultAction = Actions[2],
            },
            new ConfirmTemplate("よろしいですか", Actions[0], Actions[1]),
            new CarouselTemplate(new CarouselColumn("一", Actions[1]), new CarouselColumn("二", Actions[3])),
            new ImageCarouselTemplate(new ImageCarouselColumn(Https, Actions[1])),
        ];
}
