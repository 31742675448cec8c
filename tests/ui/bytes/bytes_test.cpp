// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/byte_pane.h"
#include "bytes/find_bar.h"
#include "bytes/hex_view.h"
#include "ui/evidence/token_case.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

using namespace attest;
using ui::ByteColumn;

namespace {

/// The pane on a screen, with a case.
struct Shown {
    explicit Shown(casefile::Case c, QSize size = {900, 320})
        : live(test::open(std::move(c)))
        , pane(actions)
        , view(*pane.findChild<ui::HexView*>())
    {
        pane.setCase(live.get());
        pane.resize(size);
        pane.show();
        pane.activateWindow();
        view.setFocus();
        (void)QTest::qWaitForWindowActive(&pane);
    }
    Span field(const char* name) const
    {
        const auto& tree = live->run()->tree();
        for (decode::NodeId id = 0; id < tree.size(); ++id) {
            if (tree.name(id, live->run()->buffers()) == name) {
                return tree.at(id).span;
            }
        }
        return {};
    }
    void select(const char* name) { live->selection().selectSpan(field(name)); }
    QPoint at(std::size_t offset, ByteColumn column = ByteColumn::Hex) const
    {
        return view.rectOf(offset, column).center();
    }
    std::optional<Span> selected() const { return live->selection().now().span; }
    bool says(const QString& text) const
    {
        const auto labels = pane.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QLineEdit& box(const char* name) const
    {
        for (auto* each : pane.findChildren<QLineEdit*>()) {
            if (each->accessibleName() == QLatin1String(name)) {
                return *each;
            }
        }
        qFatal("no such box");
    }
    QString clipboard(const char* action)
    {
        QGuiApplication::clipboard()->clear();
        actions.find(QLatin1String(action))->trigger();
        return QGuiApplication::clipboard()->text();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view, Qt::Key(key), modifiers);
    }
    std::unique_ptr<ui::LiveCase> live;
    ui::Actions actions;
    ui::BytePane pane;
    ui::HexView& view;
};

} // namespace

/// The bytes, by key and mouse.
class BytesTest : public QObject {
    Q_OBJECT
private slots:
    void hasATabForEveryBuffer();
    void showsWhatIsSelected();
    void saysWhatWouldBeHere();
    void keepsNothingOfTheCaseBefore();
    void keepsAllOfItInSight();
    void marksWhatTheStageLookedAt();
    void hoversTheDeepestField();
    void clickPinsTheField();
    void dragSelectsARange();
    void keysMove();
    void shiftAndKeysSelect();
    void enterPins();
    void tabSwitchesTheColumn();
    void goesToAnOffset();
    void findsBytesAroundTheEnd();
    void copiesEveryForm();
    void copiesAgainAsLast();
    void labelsPem();
    void showsWhereBytesCameFrom();
    void masksASignature();
    void paintsOnlyWhatIsSeen();
    void isReadToTheBlind();
    void stepsWithoutLosingItsPlace();
};

void BytesTest::hasATabForEveryBuffer()
{
    const Shown shown(test::acceptedCase());
    auto* tabs = shown.pane.findChild<QTabBar*>();
    const auto& buffers = shown.live->run()->buffers();
    QCOMPARE(tabs->count(), static_cast<int>(buffers.size()));
    QVERIFY(shown.live->run()->policyBuffer());
    const auto policy = static_cast<int>(*shown.live->run()->policyBuffer());
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(policy).center());
    QCOMPARE(shown.view.buffer(), static_cast<BufferId>(policy));
    QVERIFY(std::ranges::equal(shown.view.bytes(), buffers.at(shown.view.buffer()).bytes()));
    // The end of a resource id says which one it is; the whole is in the tooltip.
    bool named = false;
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == QLatin1String("arm shop-frontend-1")) {
            named = tabs->tabToolTip(i).contains(
                QLatin1String("/virtualMachines/"), Qt::CaseInsensitive);
        }
    }
    QVERIFY(named);
}

void BytesTest::showsWhatIsSelected()
{
    Shown shown(test::acceptedCase());
    const auto span = shown.field("vmId");
    shown.select("vmId");
    QCOMPARE(shown.view.buffer(), span.buffer);
    QCOMPARE(shown.view.marks().selected, std::optional(span));
    QVERIFY(shown.view.viewport()->rect().contains(shown.at(span.offset)));
    QVERIFY(shown.says(QStringLiteral("content \u203A vmId, 38 bytes at 0x156")));
}

void BytesTest::saysWhatWouldBeHere()
{
    Shown shown(test::acceptedCase());
    shown.key(Qt::Key_F, Qt::ControlModifier);
    shown.pane.setCase(nullptr);
    QVERIFY(!shown.view.isVisible());
    for (const char* id : {"bytes.find", "bytes.go-to", "bytes.copy-hex", "bytes.show-origin"}) {
        const auto* action = shown.actions.find(QLatin1String(id));
        QVERIFY2(!action->isEnabled(), id);
        QVERIFY2(!ui::Actions::reasonOf(*action).isEmpty(), id);
    }
}

void BytesTest::keepsNothingOfTheCaseBefore()
{
    Shown shown(test::acceptedCase());
    QVERIFY(shown.pane.findChild<QTabBar*>()->count() > 0);
    const auto next = test::open({});
    shown.pane.setCase(next.get());
    QCOMPARE(shown.pane.findChild<QTabBar*>()->count(), 0);
    QVERIFY(shown.view.bytes().empty());
}

void BytesTest::keepsAllOfItInSight()
{
    Shown shown(test::acceptedCase(), {900, 400});
    shown.select("vmId");
    const auto span = shown.field("vmId");
    for (const int height : {220, 400, 200}) {
        shown.pane.resize(900, height);
        QCoreApplication::processEvents();
        for (const auto offset : {span.offset, span.end() - 1}) {
            QVERIFY2(
                shown.view.viewport()->rect().contains(shown.view.rectOf(offset, ByteColumn::Hex)),
                qPrintable(QString::number(height)));
        }
    }
}

void BytesTest::marksWhatTheStageLookedAt()
{
    Shown shown(test::replayedCase());
    shown.live->selection().selectStage(*shown.live->report().shown()->blocking);
    const auto& stage = shown.live->run()->results()[*shown.live->selection().now().stage];
    QVERIFY(!stage.consulted.empty());
    for (const auto& span : shown.view.marks().consulted) {
        QVERIFY(std::ranges::find(stage.consulted, span) != stage.consulted.end());
    }
    QVERIFY(!shown.view.marks().consulted.empty());
}

void BytesTest::hoversTheDeepestField()
{
    Shown shown(test::acceptedCase());
    shown.select("sku");
    const auto span = shown.field("sku");
    QTest::mouseMove(shown.view.viewport(), QPoint(1, 1));
    QTest::mouseMove(shown.view.viewport(), shown.at(span.offset + 3));
    QTRY_COMPARE(shown.live->selection().hovered(), std::optional(span));
    QVERIFY(shown.says(QStringLiteral("content \u203A sku, 16 bytes at 0xac")));
    QCOMPARE(shown.view.marks().hovered, std::optional(span));
    // The other column is as good.
    const auto other = shown.field("subscriptionId");
    QTest::mouseMove(shown.view.viewport(), shown.at(other.offset + 2, ByteColumn::Ascii));
    QTRY_COMPARE(shown.live->selection().hovered(), std::optional(other));
}

void BytesTest::clickPinsTheField()
{
    Shown shown(test::acceptedCase());
    shown.select("sku");
    const auto other = shown.field("subscriptionId");
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.at(other.offset + 5));
    QCOMPARE(shown.selected(), std::optional(other));
    QVERIFY(shown.live->selection().now().node != decode::kNoNode);
}

void BytesTest::dragSelectsARange()
{
    Shown shown(test::acceptedCase());
    shown.select("sku");
    const auto from = shown.field("sku").offset;
    QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, shown.at(from + 6));
    QTest::mouseMove(shown.view.viewport(), shown.at(from + 3));
    QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, shown.at(from + 3));
    QCOMPARE(shown.selected(), std::optional(Span{shown.field("sku").buffer, from + 3, 4}));
}

void BytesTest::keysMove()
{
    Shown shown(test::acceptedCase());
    const auto each = static_cast<std::size_t>(shown.view.layout().perRow());
    const auto last = shown.view.bytes().size() - 1;
    shown.key(Qt::Key_Right);
    QCOMPARE(shown.view.caret(), std::size_t{1});
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.view.caret(), each + 1);
    shown.key(Qt::Key_End);
    QCOMPARE(shown.view.caret(), 2 * each - 1);
    shown.key(Qt::Key_Home);
    QCOMPARE(shown.view.caret(), each);
    shown.key(Qt::Key_Up);
    shown.key(Qt::Key_Left);
    QCOMPARE(shown.view.caret(), std::size_t{0});
    shown.key(Qt::Key_PageDown);
    QVERIFY(shown.view.caret() >= 3 * each);
    shown.key(Qt::Key_PageUp);
    QCOMPARE(shown.view.caret(), std::size_t{0});
    shown.key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(shown.view.caret(), last);
    QVERIFY(shown.view.viewport()->rect().contains(shown.at(last)));
    shown.key(Qt::Key_Right);
    QCOMPARE(shown.view.caret(), last);
    shown.key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(shown.view.caret(), std::size_t{0});
    // What the current byte is part of is told as under the pointer.
    QVERIFY(shown.live->selection().hovered());
}

void BytesTest::shiftAndKeysSelect()
{
    Shown shown(test::acceptedCase());
    shown.key(Qt::Key_Right);
    shown.key(Qt::Key_Right, Qt::ShiftModifier);
    shown.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(shown.selected(), std::optional(Span{0, 1, 3}));
    shown.key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(shown.selected(), std::optional(Span{0, 1, 2}));
}

void BytesTest::enterPins()
{
    Shown shown(test::acceptedCase());
    shown.select("sku");
    shown.key(Qt::Key_Right);
    shown.live->selection().clear();
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.selected(), std::optional(shown.field("sku")));
}

void BytesTest::tabSwitchesTheColumn()
{
    Shown shown(test::acceptedCase());
    QVERIFY(shown.view.column() == ByteColumn::Hex);
    shown.key(Qt::Key_Tab);
    QVERIFY(shown.view.column() == ByteColumn::Ascii);
    QVERIFY(shown.view.hasFocus());
    shown.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(shown.view.column() == ByteColumn::Hex);
    // A second time it leaves: nobody is caught.
    shown.key(Qt::Key_Tab);
    shown.key(Qt::Key_Tab);
    QVERIFY(!shown.view.hasFocus());
}

void BytesTest::goesToAnOffset()
{
    Shown shown(test::acceptedCase());
    shown.key(Qt::Key_G, Qt::ControlModifier);
    auto& box = shown.box("Offset");
    QCOMPARE(QApplication::focusWidget(), &box);
    QTest::keyClicks(&box, QStringLiteral("0x999999"));
    QTest::keyClick(&box, Qt::Key_Return);
    QVERIFY(shown.says(QStringLiteral("The last byte is at 0x")));
    box.clear();
    QTest::keyClicks(&box, QStringLiteral("0x6a"));
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(shown.view.caret(), std::size_t{0x6a});
    QVERIFY(!box.isVisible());
    QVERIFY(shown.view.hasFocus());
}

void BytesTest::findsBytesAroundTheEnd()
{
    Shown shown(test::acceptedCase());
    shown.select("sku");
    shown.key(Qt::Key_F, Qt::ControlModifier);
    auto& box = shown.box("Find bytes");
    QCOMPARE(QApplication::focusWidget(), &box);
    QTest::keyClicks(&box, QStringLiteral("publisher"));
    QVERIFY(shown.says(QStringLiteral("1 found")));
    box.clear();
    QTest::keyClicks(&box, QStringLiteral("06 09 2a 86"));
    const auto places = shown.pane.findChild<ui::FindBar*>()->places();
    QVERIFY(places.size() > 2);
    for (std::size_t i = 0; i <= places.size(); ++i) {
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(shown.selected(), std::optional(places[i % places.size()]));
    }
    QVERIFY(shown.says(QStringLiteral("1 of %1").arg(places.size())));
    QTest::keyClick(&box, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(shown.selected(), std::optional(places.back()));
    box.clear();
    QTest::keyClicks(&box, QStringLiteral("no such text"));
    QVERIFY(shown.says(QStringLiteral("None found")));
    QTest::keyClick(&box, Qt::Key_Escape);
    QVERIFY(!box.isVisible());
}

void BytesTest::copiesEveryForm()
{
    Shown shown(test::acceptedCase());
    shown.select("sku");
    const QByteArray sku("\"22_04-lts-gen2\"");
    QCOMPARE(shown.clipboard("bytes.copy-hex"), QString::fromLatin1(sku.toHex()));
    QCOMPARE(shown.clipboard("bytes.copy-base64"), QString::fromLatin1(sku.toBase64()));
    QCOMPARE(shown.clipboard("bytes.copy-text"), QString::fromLatin1(sku));
    QVERIFY(shown.clipboard("bytes.copy-c").contains(QLatin1String("0x22, 0x32, 0x32")));
    QVERIFY(shown.clipboard("bytes.copy-pem").startsWith(QLatin1String("-----BEGIN DATA-----")));
}

void BytesTest::copiesAgainAsLast()
{
    Shown shown(test::acceptedCase());
    shown.select("sku");
    shown.clipboard("bytes.copy-text");
    QGuiApplication::clipboard()->clear();
    shown.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("\"22_04-lts-gen2\""));
}

void BytesTest::labelsPem()
{
    Shown shown(test::acceptedCase());
    shown.select("contentInfo");
    QVERIFY(shown.clipboard("bytes.copy-pem").startsWith(QLatin1String("-----BEGIN CMS-----")));
    shown.live->selection().selectSpan(shown.live->run()->imds().signerSpan);
    QVERIFY(
        shown.clipboard("bytes.copy-pem").startsWith(QLatin1String("-----BEGIN CERTIFICATE-----")));
}

void BytesTest::showsWhereBytesCameFrom()
{
    Shown shown(test::acceptedCase());
    shown.select("sku");
    const auto origin = shown.live->run()->buffers().origin(shown.field("sku"));
    QVERIFY(origin);
    QToolButton* from = nullptr;
    for (auto* each : shown.pane.findChildren<QToolButton*>()) {
        from = each->text() == QLatin1String("From attested-document.json") ? each : from;
    }
    QVERIFY(from);
    QVERIFY(from->isVisible());
    shown.actions.find(QStringLiteral("bytes.show-origin"))->trigger();
    QCOMPARE(shown.selected(), origin);
    QCOMPARE(shown.view.buffer(), BufferId{0});
    QVERIFY(!shown.actions.find(QStringLiteral("bytes.show-origin"))->isEnabled());
    QVERIFY(!from->isVisible());
    shown.select("sku");
    QTest::mouseClick(from, Qt::LeftButton);
    QCOMPARE(shown.view.buffer(), BufferId{0});
    QVERIFY(shown.selected() && shown.selected()->contains(*origin));
}

void BytesTest::masksASignature()
{
    Shown shown(test::tokenCase(R"({"tid":"t1"})"));
    const auto text = asText(shown.view.bytes());
    const auto at = static_cast<std::uint32_t>(text.rfind('.') + 1);
    const auto each = static_cast<std::size_t>(shown.view.layout().perRow());
    QVERIFY(shown.view.rowText(at / each + 1).contains(QChar(0xB7)));
    QVERIFY(!shown.view.rowText(0).contains(QChar(0xB7)));
    shown.live->selection().selectSpan({0, at, 5});
    const auto* copy = shown.actions.find(QStringLiteral("bytes.copy-hex"));
    QVERIFY(!copy->isEnabled());
    QVERIFY(ui::Actions::reasonOf(*copy).contains(QLatin1String("secret")));
    QGuiApplication::clipboard()->clear();
    shown.key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    // Nor in the buffer that was decoded from it.
    for (BufferId id = 0; id < shown.live->run()->buffers().size(); ++id) {
        if (shown.live->run()->buffers().at(id).name() == "signature") {
            shown.live->selection().selectSpan(shown.live->run()->buffers().whole(id));
            QVERIFY(!shown.view.rowText(0).contains(QLatin1String("sign")));
        }
    }
}

void BytesTest::paintsOnlyWhatIsSeen()
{
    Shown shown(test::tokenCase(test::manyClaims(10, std::string(6500, 'x'))));
    QVERIFY(shown.view.bytes().size() > 64 * 1024);
    const auto seen = static_cast<std::size_t>(
        shown.view.viewport()->height() / shown.view.layout().rowHeight() + 2);
    const auto work = [&shown](auto&& act) {
        shown.view.viewport()->repaint();
        const auto before = shown.view.paintedRows();
        act();
        shown.view.viewport()->repaint();
        return shown.view.paintedRows() - before;
    };
    QVERIFY(work([&] { shown.key(Qt::Key_End, Qt::ControlModifier); }) <= 3 * seen);
    QVERIFY(work([&] { shown.live->selection().selectSpan({0, 30000, 20000}); }) <= 3 * seen);
    QVERIFY(work([&] { shown.live->stepBack(); }) <= 3 * seen);
    // One row costs one row.
    const auto before = shown.view.paintedRows();
    shown.view.viewport()->repaint(0, 0, 50, shown.view.layout().rowHeight() - 1);
    QCOMPARE(shown.view.paintedRows() - before, std::size_t{1});
}

void BytesTest::isReadToTheBlind()
{
    Shown shown(test::acceptedCase());
    shown.select("sku");
    auto* reader = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(reader);
    QCOMPARE(reader->role(), QAccessible::EditableText);
    QVERIFY(reader->state().readOnly);
    QVERIFY(!reader->text(QAccessible::Name).isEmpty());
    auto* text = reader->textInterface();
    QVERIFY(text);
    const auto row = reader->text(QAccessible::Value);
    QVERIFY2(row.contains(QLatin1String("32")), qPrintable(row));
    QCOMPARE(text->characterCount(), static_cast<int>(row.size()));
    QCOMPARE(text->selectionCount(), 1);
    int from = 0, to = 0;
    text->selection(0, &from, &to);
    // The first selected byte is the quote before the value.
    QCOMPARE(text->text(from, from + 2), QStringLiteral("22"));
    QCOMPARE(text->cursorPosition(), from);
}

void BytesTest::stepsWithoutLosingItsPlace()
{
    Shown shown(test::acceptedCase(), {900, 200});
    shown.select("sku");
    shown.key(Qt::Key_End, Qt::ControlModifier);
    const auto row = shown.view.firstRow();
    const auto caret = shown.view.caret();
    QVERIFY(row > 0);
    shown.live->selection().clear();
    shown.live->stepBack();
    shown.live->step();
    QCOMPARE(shown.view.firstRow(), row);
    QCOMPARE(shown.view.caret(), caret);
    // Where the buffer is gone, another one is shown.
    shown.live->restart();
    QVERIFY(shown.view.buffer() < shown.live->run()->buffers().size());
}

QTEST_MAIN(BytesTest)
#include "bytes_test.moc"
