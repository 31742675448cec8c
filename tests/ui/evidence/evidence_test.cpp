// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidence_pane.h"
#include "evidence/field_delegate.h"
#include "evidence/field_model.h"
#include "evidence/field_tree.h"
#include "evidence/note_area.h"
#include "evidence/trail.h"
#include "notes/note_target.h"
#include "ui/evidence/token_case.h"

#include <QtCore/QTimer>
#include <QtCore/QTranslator>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

using namespace attest;
using ui::FieldModel;
using ui::Row;

namespace {

/// The pane on a screen, with a case.
struct Shown {
    explicit Shown(casefile::Case c, QSize size = {1000, 600})
        : live(test::open(std::move(c)))
        , pane(actions)
        , tree(*pane.findChild<ui::FieldTree*>())
        , model(*pane.findChild<FieldModel*>())
    {
        pane.setCase(live.get());
        pane.resize(size);
        pane.show();
        pane.activateWindow();
        tree.setFocus();
        (void)QTest::qWaitForWindowActive(&pane);
    }
    /// By its name, the first below a name.
    QModelIndex field(const char* name, const char* below = nullptr) const
    {
        const auto& fields = model.fields();
        bool under = below == nullptr;
        for (decode::NodeId id = 0; id < fields.tree().size(); ++id) {
            const auto said = model.words().name({Row::Nodes, id});
            under = under || said == QLatin1String(below);
            if (under && said == QLatin1String(name)) {
                return model.indexOf({Row::Nodes, id});
            }
        }
        return {};
    }
    bool visible(const QModelIndex& index) const
    {
        return tree.viewport()->rect().contains(tree.visualRect(index))
            && tree.visualRect(index).isValid();
    }
    QLineEdit& finder() const
    {
        for (auto* each : pane.findChildren<QLineEdit*>()) {
            if (each->accessibleName() == QLatin1String("Find field")) {
                return *each;
            }
        }
        qFatal("no box to find fields");
    }
    QString clipboard(const char* action)
    {
        QGuiApplication::clipboard()->clear();
        actions.find(QLatin1String(action))->trigger();
        return QGuiApplication::clipboard()->text();
    }
    std::unique_ptr<ui::LiveCase> live;
    ui::Actions actions;
    ui::EvidencePane pane;
    ui::FieldTree& tree;
    FieldModel& model;
};

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

QToolButton* step(const ui::Trail& trail, const char* name)
{
    for (auto* button : trail.findChildren<QToolButton*>()) {
        if (button->accessibleName() == QLatin1String(name) && button->isVisible()) {
            return button;
        }
    }
    return nullptr;
}

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
    void enterLeadsToTheWorstStage();
    void hasAMenu();
    void theTrailIsClicked();
    void theTrailOffersWhatDoesNotFit();
    void explainsTheField();
    void keepsNotesOnFields();
    void undoesTypingThenTheNote();
    void finds_data();
    void finds();
    void filtersWhenAsked();
    void copies();
    void saysWhyItCannotCopy();
    void keepsWhatWasOpenedWhileStepping();
    void keepsWhatWasOpenedWhenSupposing();
    void keepsWhatWasOpenedInOtherEvidence();
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

void EvidenceTest::theTrailIsClicked()
{
    const Shown shown(test::acceptedCase());
    shown.tree.setCurrentIndex(shown.field("vmId"));
    const auto* trail = shown.pane.findChild<ui::Trail*>();
    const QStringList steps{QStringLiteral("attested-document.json"),
        QStringLiteral("signature (base64)"), QStringLiteral("SignedData (DER)"),
        QStringLiteral("content (JSON)")};
    QCOMPARE(trail->steps(), steps);
    QVERIFY(!step(*trail, "Earlier steps"));
    QTest::mouseClick(step(*trail, "signature (base64)"), Qt::LeftButton);
    QCOMPARE(shown.tree.currentIndex(), shown.field("signature"));
    QCOMPARE(shown.live->selection().now().node, shown.model.rowOf(shown.field("signature")).at);
}

void EvidenceTest::theTrailOffersWhatDoesNotFit()
{
    const Shown shown(test::acceptedCase(), {578, 290});
    shown.tree.setCurrentIndex(shown.field("vmId"));
    const auto* trail = shown.pane.findChild<ui::Trail*>();
    QVERIFY(!step(*trail, "attested-document.json"));
    auto* earlier = step(*trail, "Earlier steps");
    QVERIFY(earlier);
    QCOMPARE(earlier->text(), QStringLiteral("\u2026"));
    QTest::mouseClick(earlier, Qt::LeftButton);
    const auto* menu = trail->findChild<QMenu*>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().front()->text(), QStringLiteral("attested-document.json"));
    menu->actions().front()->trigger();
    QCOMPARE(shown.tree.currentIndex(), shown.model.index(0, 0));
    QVERIFY(step(*trail, "attested-document.json"));
}

void EvidenceTest::explainsTheField()
{
    const Shown shown(test::acceptedCase());
    shown.tree.setCurrentIndex(shown.field("nonce"));
    const auto* note = shown.pane.findChild<ui::NoteArea*>();
    QVERIFY(note->isVisible());
    QVERIFY(note->explanation().contains(QLatin1String("challenge")));
}

void EvidenceTest::keepsNotesOnFields()
{
    Shown shown(test::acceptedCase());
    const auto vm = shown.field("vmId");
    shown.tree.setCurrentIndex(vm);
    shown.actions.find(QStringLiteral("evidence.note"))->trigger();
    auto* edit = shown.pane.findChild<ui::NoteArea*>()->findChild<QLineEdit*>();
    QCOMPARE(QApplication::focusWidget(), edit);
    QTest::keyClicks(edit, QStringLiteral("the new one"));
    QTest::keyClick(edit, Qt::Key_Return);
    const auto target = "field:" + shown.model.words().path(shown.model.rowOf(vm));
    QCOMPARE(shown.live->noteOn(target), QStringLiteral("the new one"));
    QVERIFY(vm.data(FieldModel::NotedRole).toBool());
    // The list of notes finds the way back to it.
    shown.live->selection().selectStage(0);
    QVERIFY(ui::selectTarget(*shown.live, target));
    QCOMPARE(shown.live->selection().now().node, shown.model.rowOf(vm).at);
    shown.tree.setCurrentIndex(vm);
    // Another field has none, and going there keeps this one's.
    shown.tree.setCurrentIndex(shown.field("sku"));
    QVERIFY(edit->text().isEmpty());
    shown.live->undoStack().undo();
    QVERIFY(!vm.data(FieldModel::NotedRole).toBool());
}

void EvidenceTest::undoesTypingThenTheNote()
{
    Shown shown(test::acceptedCase());
    auto* undo = shown.live->undoStack().createUndoAction(&shown.pane);
    undo->setShortcut(QKeySequence::Undo);
    shown.pane.addAction(undo);
    shown.tree.setCurrentIndex(shown.field("vmId"));
    shown.actions.find(QStringLiteral("evidence.note"))->trigger();
    auto* edit = shown.pane.findChild<ui::NoteArea*>()->findChild<QLineEdit*>();
    QTest::keyClicks(edit, QStringLiteral("kept"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, QStringLiteral(" and more"));
    while (edit->isUndoAvailable()) {
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    }
    QCOMPARE(edit->text(), QStringLiteral("kept"));
    QCOMPARE(shown.live->kept().notes.size(), 1U);
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.live->kept().notes.size(), 0U);
    QVERIFY(edit->text().isEmpty());
}

void EvidenceTest::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("field");
    QTest::newRow("name") << "subscriptionI"
                          << "subscriptionId";
    QTest::newRow("value") << "22_04-LTS"
                           << "sku";
    QTest::newRow("path") << "timeStamp/created"
                          << "createdOn";
}

void EvidenceTest::finds()
{
    QFETCH(QString, typed);
    QFETCH(QString, field);
    const Shown shown(test::acceptedCase());
    QTest::keyClick(&shown.tree, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &shown.finder());
    QTest::keyClicks(&shown.finder(), typed);
    const auto count = [&shown] {
        for (const auto* label : shown.pane.findChildren<QLabel*>()) {
            if (label->text().contains(QLatin1String("found"))) {
                return label->text();
            }
        }
        return QStringLiteral("no count");
    };
    QTRY_VERIFY2(count().at(0).isDigit(), qPrintable(count()));
    QTest::keyClick(&shown.finder(), Qt::Key_Return);
    QCOMPARE(shown.tree.currentIndex().data().toString(), field);
    QTest::keyClick(&shown.finder(), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &shown.tree);
}

void EvidenceTest::filtersWhenAsked()
{
    Shown shown(test::acceptedCase());
    const auto seen
        = [&](const char* name) { return !shown.tree.visualRect(shown.field(name)).isEmpty(); };
    const auto signers = shown.field("signerInfos");
    QVERIFY(!shown.tree.isExpanded(signers));
    auto* filter = shown.pane.findChild<QToolButton*>(QStringLiteral("filter"));
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Space);
    QVERIFY(seen("vmId"));
    QTest::keyClicks(&shown.finder(), QStringLiteral("digestAlgorithm"));
    QTRY_VERIFY(!seen("vmId"));
    QVERIFY(shown.tree.isExpanded(signers));
    // Off and on again, and all of it back with the text gone.
    QTest::keyClick(filter, Qt::Key_Space);
    QVERIFY(seen("vmId"));
    QTest::keyClick(filter, Qt::Key_Space);
    QVERIFY(!seen("vmId"));
    shown.live->stepBack();
    shown.live->step();
    QTRY_VERIFY(!seen("vmId"));
    QTest::keyClick(&shown.finder(), Qt::Key_Escape);
    QTRY_VERIFY(seen("vmId"));
    QVERIFY(!shown.tree.isExpanded(signers));
}

void EvidenceTest::copies()
{
    Shown shown(test::acceptedCase());
    shown.tree.setCurrentIndex(shown.field("sku"));
    QCOMPARE(shown.clipboard("evidence.copy-value"), QStringLiteral("22_04-lts-gen2"));
    QCOMPARE(shown.clipboard("evidence.copy-name"), QStringLiteral("sku"));
    QVERIFY(shown.clipboard("evidence.copy-path").endsWith(QLatin1String("content/sku")));
    QCOMPARE(shown.clipboard("evidence.copy-pointer"), QStringLiteral("/sku"));
    QCOMPARE(shown.clipboard("evidence.copy-hex"),
        QString::fromLatin1(QByteArray("22_04-lts-gen2").toHex()));
    QCOMPARE(shown.clipboard("evidence.copy-base64"),
        QString::fromLatin1(QByteArray("22_04-lts-gen2").toBase64()));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&shown.tree, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("22_04-lts-gen2"));
}

void EvidenceTest::saysWhyItCannotCopy()
{
    Shown shown(test::acceptedCase());
    shown.tree.setCurrentIndex(shown.field("signerInfos"));
    const auto* pointer = shown.actions.find(QStringLiteral("evidence.copy-pointer"));
    QVERIFY(!pointer->isEnabled());
    QVERIFY(ui::Actions::reasonOf(*pointer).contains(QLatin1String("JSON")));
    Shown token(test::tokenCase(R"({"tid":"t1"})"));
    token.tree.setCurrentIndex(token.field("signature"));
    const auto* value = token.actions.find(QStringLiteral("evidence.copy-value"));
    QVERIFY(ui::Actions::reasonOf(*value).contains(QLatin1String("secret")));
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keyClick(&token.tree, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QVERIFY2(token.tree.accessibleDescription().contains(QLatin1String("secret")),
        qPrintable(token.tree.accessibleDescription()));
    QVERIFY(!token.actions.find(QStringLiteral("evidence.copy-hex"))->isEnabled());
}

void EvidenceTest::keepsWhatWasOpenedWhileStepping()
{
    const Shown shown(test::acceptedCase(), {1000, 320});
    const auto signers = shown.field("signerInfos");
    shown.tree.setCurrentIndex(signers);
    QTest::keyClick(&shown.tree, Qt::Key_Right);
    QVERIFY(shown.tree.isExpanded(signers));
    shown.tree.expand(shown.field("plan"));
    shown.tree.collapse(shown.field("timeStamp"));
    const int scrolled = shown.tree.verticalScrollBar()->value();
    QSignalSpy resets(&shown.model, &QAbstractItemModel::modelReset);
    shown.live->stepBack();
    shown.live->step();
    QVERIFY(shown.tree.isExpanded(signers));
    QCOMPARE(shown.tree.verticalScrollBar()->value(), scrolled);
    // Far enough for fields to go, and back: they are as they were left.
    shown.live->goTo(4);
    QVERIFY(!shown.field("plan").isValid());
    shown.live->run(session::Until::End);
    QVERIFY(shown.tree.isExpanded(shown.field("signerInfos")));
    QVERIFY(!shown.tree.isExpanded(shown.field("timeStamp")));
    QVERIFY(shown.tree.isExpanded(shown.field("plan")));
    QCOMPARE(resets.size(), 0);
}

void EvidenceTest::keepsWhatWasOpenedWhenSupposing()
{
    const Shown shown(test::acceptedCase());
    shown.tree.expand(shown.field("signerInfos"));
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    shown.live->suppose(QStringLiteral("Suppose another challenge"), whatIf);
    QVERIFY(shown.tree.isExpanded(shown.field("signerInfos")));
    QVERIFY(shown.tree.isExpanded(shown.field("content", "signerInfos")));
}

void EvidenceTest::keepsWhatWasOpenedInOtherEvidence()
{
    const Shown shown(test::acceptedCase());
    shown.tree.expand(shown.field("signerInfos"));
    shown.tree.expand(shown.field("plan"));
    shown.tree.collapse(shown.field("timeStamp"));
    auto next = test::replayedCase();
    next.evidence[0].name = shown.live->kept().evidence[0].name;
    shown.live->edit(QStringLiteral("Put other evidence in"), std::move(next));
    QVERIFY(shown.tree.isExpanded(shown.field("signerInfos")));
    QVERIFY(!shown.tree.isExpanded(shown.field("timeStamp")));
    QVERIFY(shown.tree.isExpanded(shown.field("plan")));
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
