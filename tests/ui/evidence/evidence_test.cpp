// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/field_delegate.h"
#include "ui/evidence/shown_pane.h"

#include <QtCore/QTimer>
#include <QtCore/QTranslator>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QMenu>

using namespace attest;
using test::FieldModel;
using test::Row;
using test::Shown;

namespace {

/// A language whose words are a third longer.
class Longer final : public QTranslator {
public:
    Longer() { QCoreApplication::installTranslator(this); }
    ~Longer() override { QCoreApplication::removeTranslator(this); }
    Longer(const Longer&) = delete;
    Longer& operator=(const Longer&) = delete;
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        const auto plain = QString::fromUtf8(text);
        return plain + QString(plain.size() / 3 + 1, u'o');
    }
};

} // namespace

/// The tree of the evidence's fields, by key and mouse.
class EvidenceTest : public QObject {
    Q_OBJECT
private slots:
    void showsTheContentFirst();
    void showsNamesWhole_data();
    void showsNamesWhole();
    void keepsTheContentInViewWhileResized();
    void saysWhatWouldBeHere();
    void keysSelectFields();
    void followsTheSelection();
    void followsIntoCertificates();
    void hoversWithTheMouse();
    void badgesLeadToTheirStage();
    void closedRowsTellWhatIsInside();
    void hasAMenu();
    void enterLeadsToTheWorstStage();
    void staysFastWithTenThousandFields();
    void namesItselfToReaders();
};

void EvidenceTest::showsTheContentFirst()
{
    const Shown shown(test::acceptedCase());
    QVERIFY(shown.visible(shown.field("vmId")));
    QVERIFY(shown.visible(shown.field("subscriptionId")));
    QVERIFY(shown.tree.isExpanded(shown.field("timeStamp")));
    QVERIFY(!shown.tree.isExpanded(shown.field("plan"))); // all of it is empty
    QVERIFY(!shown.tree.isExpanded(shown.field("certificates")));
    QVERIFY(!shown.tree.isExpanded(shown.field("signerInfos")));
}

void EvidenceTest::showsNamesWhole_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("longer");
    QTest::newRow("in a window of 1280 x 720") << QSize(578, 290) << false;
    QTest::newRow("there, in longer words") << QSize(578, 290) << true;
    QTest::newRow("in a window of 1440 x 900") << QSize(738, 420) << false;
}

void EvidenceTest::showsNamesWhole()
{
    QFETCH(QSize, size);
    QFETCH(bool, longer);
    const auto language = longer ? std::make_unique<Longer>() : nullptr;
    const Shown shown(test::acceptedCase(), size);
    for (const char* name : {"licenseType", "nonce", "plan", "sku", "subscriptionId", "timeStamp",
             "createdOn", "expiresOn", "vmId"}) {
        const auto at = shown.field(name);
        QVERIFY2(shown.visible(at), name);
        const int room = shown.tree.visualRect(at).width();
        const int needed = shown.tree.fontMetrics().horizontalAdvance(QLatin1String(name));
        QVERIFY2(needed < room, name);
    }
    const int values = shown.tree.columnWidth(FieldModel::Value);
    QVERIFY2(values >= shown.tree.viewport()->width() / 4,
        qPrintable(QStringLiteral("names %1, values %2 of %3")
                       .arg(shown.tree.columnWidth(FieldModel::Name))
                       .arg(values)
                       .arg(shown.tree.viewport()->width())));
}

void EvidenceTest::keepsTheContentInViewWhileResized()
{
    Shown shown(test::acceptedCase(), {738, 200});
    const auto content = shown.model.parent(shown.field("nonce"));
    QCOMPARE(shown.tree.visualRect(content).top(), 0);
    // A field's note takes room from the fields: the beginning stays where the field fits below it.
    shown.live->selection().selectNode(shown.model.rowOf(shown.field("nonce")).at);
    QCOMPARE(shown.tree.visualRect(content).top(), 0);
    shown.pane.resize(738, 420);
    QTRY_COMPARE(shown.tree.visualRect(content).top(), 0);
    QVERIFY(shown.visible(shown.field("vmId")));
}

void EvidenceTest::saysWhatWouldBeHere()
{
    Shown shown(test::acceptedCase());
    shown.pane.setCase(nullptr);
    QVERIFY(!shown.tree.isVisible());
    QVERIFY(!shown.actions.find(QStringLiteral("evidence.find"))->isEnabled());
    QVERIFY(!ui::Actions::reasonOf(*shown.actions.find(QStringLiteral("evidence.find"))).isEmpty());
}

void EvidenceTest::keysSelectFields()
{
    const Shown shown(test::acceptedCase());
    shown.tree.setCurrentIndex(shown.field("sku"));
    QTest::keyClick(&shown.tree, Qt::Key_Down);
    const auto node = shown.live->selection().now().node;
    QCOMPARE(shown.model.words().name({Row::Nodes, node}), QStringLiteral("subscriptionId"));
    QCOMPARE(shown.live->selection().now().span, shown.model.fields().span({Row::Nodes, node}));
}

void EvidenceTest::followsTheSelection()
{
    const Shown shown(test::acceptedCase(), {1000, 300});
    const auto version = shown.field("version", "signerInfos");
    QVERIFY(!shown.visible(version));
    shown.live->selection().selectNode(shown.model.rowOf(version).at);
    QCOMPARE(shown.tree.currentIndex(), version);
    QVERIFY(shown.visible(version));
}

void EvidenceTest::followsIntoCertificates()
{
    const Shown shown(test::acceptedCase());
    const auto& fields = shown.model.fields();
    const auto list = shown.field("certificates");
    const auto certificate = shown.model.index(0, 0, list);
    const auto body = shown.model.index(0, 0, certificate);
    QCOMPARE(shown.model.data(body).toString(), QStringLiteral("tbsCertificate"));
    const auto serial = shown.model.index(1, 0, body);
    shown.live->selection().selectSpan(*fields.span(shown.model.rowOf(serial)));
    QCOMPARE(shown.tree.currentIndex(), serial);
    QVERIFY(shown.visible(serial));
    // And out of one: the row stays though the selection knows only the certificate's node.
    QTest::keyClick(&shown.tree, Qt::Key_Down);
    QCOMPARE(shown.model.data(shown.tree.currentIndex()).toString(), QStringLiteral("signature"));
    QCOMPARE(shown.live->selection().now().node, shown.model.rowOf(certificate).at);
}

void EvidenceTest::hoversWithTheMouse()
{
    const Shown shown(test::acceptedCase());
    const auto vm = shown.field("vmId");
    QTest::mouseMove(shown.tree.viewport(), QPoint(5, 5));
    QTest::mouseMove(shown.tree.viewport(), shown.tree.visualRect(vm).center());
    QTRY_COMPARE(
        shown.live->selection().hovered(), shown.model.fields().span(shown.model.rowOf(vm)));
}

void EvidenceTest::badgesLeadToTheirStage()
{
    const Shown shown(test::replayedCase());
    const auto used = shown.field("nonce").siblingAtColumn(FieldModel::UsedBy);
    QVERIFY(shown.visible(used));
    const auto pills = ui::FieldDelegate::pillsIn(
        shown.tree.visualRect(used), shown.model.badges(used), shown.tree.font());
    QVERIFY(!pills.pills.empty());
    const auto& first = pills.pills.front();
    QCOMPARE(first.badge.mark, ui::Mark::Failed);
    QTest::mouseClick(shown.tree.viewport(), Qt::LeftButton, {}, first.where.center());
    const auto& now = shown.live->selection().now();
    QCOMPARE(now.stage, std::optional(first.badge.stage));
    QCOMPARE(now.finding, first.badge.finding);
    QCOMPARE(now.node, shown.model.rowOf(used).at);
}

void EvidenceTest::closedRowsTellWhatIsInside()
{
    const Shown shown(test::replayedCase());
    const auto content = shown.model.parent(shown.field("nonce"));
    shown.tree.collapse(content);
    shown.tree.setCurrentIndex(content);
    const auto used = content.siblingAtColumn(FieldModel::UsedBy);
    const auto badges = shown.model.badges(used, FieldModel::Below::Hidden);
    const auto pills
        = ui::FieldDelegate::pillsIn(shown.tree.visualRect(used), badges, shown.tree.font());
    QVERIFY(pills.pills.front().badge.inside);
    QTest::mouseClick(
        shown.tree.viewport(), Qt::LeftButton, {}, pills.pills.front().where.center());
    QCOMPARE(shown.tree.currentIndex(), shown.field("nonce"));
    QVERIFY(shown.visible(shown.field("nonce")));
}

void EvidenceTest::hasAMenu()
{
    const Shown shown(test::replayedCase());
    shown.tree.setCurrentIndex(shown.field("nonce"));
    QStringList offered;
    QTimer::singleShot(0, &shown.tree, [&offered] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu) {
            return;
        }
        for (const auto* action : menu->actions()) {
            offered.push_back(action->text());
        }
        menu->actions().front()->trigger();
        menu->close();
    });
    QContextMenuEvent event(
        QContextMenuEvent::Keyboard, QPoint(0, 0), shown.tree.mapToGlobal(QPoint(0, 0)));
    QApplication::sendEvent(&shown.tree, &event);
    QVERIFY2(offered.join(QLatin1Char('|')).contains(QLatin1String("Go to Nonce (failed)")),
        qPrintable(offered.join(QLatin1Char('|'))));
    QVERIFY(offered.contains(QStringLiteral("Copy &value")));
}

void EvidenceTest::enterLeadsToTheWorstStage()
{
    const Shown shown(test::replayedCase());
    shown.tree.setCurrentIndex(shown.field("nonce"));
    QTest::keyClick(&shown.tree, Qt::Key_Return);
    QCOMPARE(shown.live->selection().now().stage, shown.live->report().shown()->blocking);
}

void EvidenceTest::staysFastWithTenThousandFields()
{
    const Shown shown(test::tokenCase(test::manyClaims(10000)));
    QVERIFY(shown.model.fields().tree().size() > 10000);
    const auto payload = shown.field("payload");
    const auto claims = shown.model.index(0, 0, payload);
    shown.tree.expand(payload);
    shown.tree.expand(claims);
    QCOMPARE(shown.model.rowCount(claims), 10000);
    const auto seen = static_cast<std::size_t>(shown.tree.viewport()->height() / ui::kRow + 2);
    // Each row that is seen is asked about a few dozen things.
    const auto most = seen * 100;
    const auto work = [&shown](auto&& act) {
        shown.tree.viewport()->repaint();
        const auto before = shown.model.asked();
        act();
        shown.tree.viewport()->repaint();
        return shown.model.asked() - before;
    };
    const auto scrolling = work([&] { shown.tree.scrollToBottom(); });
    QVERIFY2(scrolling < most, qPrintable(QString::number(scrolling)));
    const auto selecting
        = work([&] { shown.live->selection().selectNode(shown.model.rowOf(claims).at + 5000); });
    QVERIFY2(selecting < most, qPrintable(QString::number(selecting)));
    const auto stepping = work([&] { shown.live->stepBack(); });
    QVERIFY2(stepping < most, qPrintable(QString::number(stepping)));
}

void EvidenceTest::namesItselfToReaders()
{
    const Shown shown(test::replayedCase());
    QVERIFY(!shown.tree.accessibleName().isEmpty());
    QVERIFY(!shown.finder().accessibleName().isEmpty());
    const auto spoken = shown.field("nonce").data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QLatin1String("nonce"))
            && spoken.contains(QLatin1String("failed"), Qt::CaseInsensitive),
        qPrintable(spoken));
}

QTEST_MAIN(EvidenceTest)
#include "evidence_test.moc"
