// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"
#include "ui/support/controls.h"
#include "ui/support/desk.h"
#include "ui/support/odd_cases.h"
#include "ui/support/sample_case.h"
#include "verdict/cause_line.h"
#include "verdict/light_pill.h"
#include "verdict/tag.h"
#include "verdict/verdict_band.h"
#include "verdict/verdict_header.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace attest;

namespace {

constexpr std::size_t kNonce = 8;

} // namespace

/// The header: what it says, in words and colour, and where its parts lead.
class VerdictTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyScheme(*qApp, ui::SchemeChoice::Light); }
    void saysRejectedAndWhy();
    void saysAccepted();
    void saysNotDecided();
    void saysThatAnAttestorIsMissing();
    void saysThatNothingWasPresentedAndOffersToFetchIt();
    void offersToAskWhereAnAnswerIsMissing();
    void saysItInTheWordsOfReports();
    void saysWhereItPaused();
    void saysWhatItWaitsFor();
    void saysThatThePolicyIsBad();
    void bandHasTheVerdictsColour_data();
    void bandHasTheVerdictsColour();
    void followsTheScheme();
    void showsFourLights();
    void lightsDecideNothingWhileTheirStagesAreAhead();
    void labelsWhatIsSupposed();
    void labelsTheLab();
    void labelsWhatWasTakenOut();
    void sentenceLeadsToTheBlockingStage();
    void sentenceLeadsToTheDecidingRun();
    void lightLeadsToItsStage_data();
    void lightLeadsToItsStage();
    void longSentencesAreWholeInTheTooltip();
    void showsWholeSentencesOnly();
    void longWordsOfOtherLanguagesFit();
    void announcesAnotherVerdict();
    void everyControlHasAName();

private:
    struct Header {
        test::Desk desk;
        ui::VerdictHeader pane{desk.actions};
        ui::LiveCase& live;
        explicit Header(casefile::Case c) : live(desk.open(std::move(c)))
        {
            desk.show(pane, live, {1280, 80});
        }
        [[nodiscard]] bool shows(const QString& words)
        {
            const auto labels = pane.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* each) {
                return each->isVisible() && each->text().contains(words);
            });
        }
        [[nodiscard]] ui::CauseLine& cause() { return *pane.findChild<ui::CauseLine*>(); }
        [[nodiscard]] ui::LightPill& light(int at)
        {
            return *pane.findChildren<ui::LightPill*>().at(at);
        }
        [[nodiscard]] QString tags()
        {
            QStringList texts;
            for (const auto* tag : pane.findChildren<ui::Tag*>()) {
                texts << tag->text();
            }
            return texts.join(QLatin1Char('|'));
        }
        [[nodiscard]] QColor back() { return pane.grab().toImage().pixelColor(3, 3); }
    };
};

void VerdictTest::saysRejectedAndWhy()
{
    Header header(test::replayedCase());
    QVERIFY(header.shows(QStringLiteral("Rejected at Nonce")));
    QVERIFY(header.cause().accessibleName().startsWith(
        QStringLiteral("The document answers an earlier challenge.")));
}

void VerdictTest::saysAccepted()
{
    Header header(test::acceptedCase());
    QVERIFY(header.shows(QStringLiteral("Accepted")));
    QCOMPARE(header.cause().accessibleName(),
        QStringLiteral("The policy azure_imds_policy authorises this evidence."));
}

void VerdictTest::saysNotDecided()
{
    auto c = test::acceptedCase();
    c.exchanges.clear(); // nobody gives the issuer, or answers for the machine
    c.context.identity.reset();
    Header header(c);
    QVERIFY(header.shows(QStringLiteral("Not decided: Chain lacks an answer")));
}

void VerdictTest::saysItInTheWordsOfReports()
{
    for (const auto& c : {test::acceptedCase(), test::replayedCase(), test::twoAttestorsCase()}) {
        Header header(c);
        const auto word = QString::fromStdString(header.live.story().outcome);
        const auto labels = header.pane.findChildren<QLabel*>();
        QVERIFY2(std::any_of(labels.begin(), labels.end(),
                     [&](const QLabel* each) { return each->text().startsWith(word); }),
            qPrintable(word));
    }
}

void VerdictTest::saysThatAnAttestorIsMissing()
{
    Header header(test::twoAttestorsCase());
    QVERIFY(header.shows(QStringLiteral("Not decided: another attestor is missing")));
    QVERIFY(!header.cause().accessibleName().isEmpty());
}

void VerdictTest::saysWhatItWaitsFor()
{
    Header header(test::acceptedCase());
    header.live.restart();
    header.live.setPausing(true);
    header.live.run(session::Until::End);
    QVERIFY(header.shows(QStringLiteral("Chain waits for an answer")));
}

void VerdictTest::saysThatNothingWasPresentedAndOffersToFetchIt()
{
    test::Desk desk;
    auto* paste = desk.actions.add({"edit.paste", QStringLiteral("&Paste")});
    ui::VerdictHeader pane(desk.actions);
    auto c = test::acceptedCase();
    c.evidence.clear();
    c.exchanges.clear();
    auto& live = desk.open(c);
    desk.show(pane, live, {1280, 80});
    const auto labels = pane.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* each) {
        return each->isVisible() && each->text().startsWith("Nothing to judge yet");
    }));
    auto* button = pane.findChild<QPushButton*>();
    QVERIFY(button && button->isVisible());
    QSignalSpy pasted(paste, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(pasted.size(), 1);
    live.edit(QStringLiteral("Put it in"), test::acceptedCase());
    QTRY_VERIFY(!pane.findChild<QPushButton*>());
}

void VerdictTest::offersToAskWhereAnAnswerIsMissing()
{
    test::Desk desk;
    auto* resolve = desk.actions.add({"azure.resolve", QStringLiteral("&Resolve online")});
    desk.actions.forbid(QStringLiteral("azure.resolve"), QStringLiteral("No connection"));
    ui::VerdictHeader pane(desk.actions);
    auto c = test::acceptedCase();
    c.exchanges.clear();
    c.context.identity.reset();
    auto& live = desk.open(c);
    desk.show(pane, live, {1280, 80});
    auto* button = pane.findChild<QPushButton*>();
    QVERIFY(button && button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Resolve online"));
    QVERIFY2(!button->isEnabled(), "pressed, it would do nothing");
    QVERIFY(button->toolTip().contains(QStringLiteral("No connection")));
    desk.actions.allow(QStringLiteral("azure.resolve"));
    QSignalSpy asked(resolve, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    live.edit(QStringLiteral("Answered"), test::acceptedCase());
    QTRY_VERIFY(!pane.findChild<QPushButton*>());
}

void VerdictTest::saysWhereItPaused()
{
    Header header(test::acceptedCase());
    header.live.goTo(5);
    QVERIFY(header.shows(QStringLiteral("Paused before Signature")));
    header.live.restart();
    QVERIFY(header.shows(QStringLiteral("Paused before Tenant")));
    QCOMPARE(header.cause().accessibleName(), QStringLiteral("No stage has run yet."));
}

void VerdictTest::saysThatThePolicyIsBad()
{
    Header header(test::badPolicyCase());
    QVERIFY(header.shows(QStringLiteral("policy cannot be loaded")));
    QVERIFY(header.cause().accessibleName().startsWith(QStringLiteral("Line 7: ")));
    QVERIFY(!header.light(0).isVisible());
}

void VerdictTest::bandHasTheVerdictsColour_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("role");
    QTest::newRow("accepted") << 0 << static_cast<int>(ui::Role::PassBack);
    QTest::newRow("rejected") << 1 << static_cast<int>(ui::Role::FailBack);
    QTest::newRow("not decided") << 2 << static_cast<int>(ui::Role::WarnBack);
}

void VerdictTest::bandHasTheVerdictsColour()
{
    QFETCH(int, which);
    QFETCH(int, role);
    auto c = which == 1 ? test::replayedCase() : test::acceptedCase();
    if (which == 2) {
        c.exchanges.clear();
        c.context.identity.reset();
    }
    Header header(c);
    QCOMPARE(header.back(), ui::colour(static_cast<ui::Role>(role), ui::Scheme::Light));
}

void VerdictTest::followsTheScheme()
{
    Header header(test::replayedCase());
    ui::applyScheme(*qApp, ui::SchemeChoice::Dark);
    QTRY_COMPARE(header.back(), ui::colour(ui::Role::FailBack, ui::Scheme::Dark));
    ui::applyScheme(*qApp, ui::SchemeChoice::Light);
    QTRY_COMPARE(header.back(), ui::colour(ui::Role::FailBack, ui::Scheme::Light));
}

void VerdictTest::showsFourLights()
{
    Header header(test::replayedCase());
    const ui::Mark marks[]
        = {ui::Mark::Passed, ui::Mark::Passed, ui::Mark::NotEvaluated, ui::Mark::Failed};
    const char* const said[]
        = {"Decoded: yes", "Genuine: yes", "Trusted: unknown", "Authorised: no"};
    for (int i = 0; i < 4; ++i) {
        QVERIFY(header.light(i).isVisible());
        QCOMPARE(header.light(i).mark(), marks[i]);
        QCOMPARE(header.light(i).accessibleName(), QString::fromLatin1(said[i]));
        QVERIFY(header.light(i).toolTip().contains(QStringLiteral("the bytes could be read")));
    }
}

void VerdictTest::lightsDecideNothingWhileTheirStagesAreAhead()
{
    Header header(test::acceptedCase());
    header.live.goTo(6); // up to the signature
    QCOMPARE(header.light(1).mark(), ui::Mark::Passed);
    QCOMPARE(header.light(3).mark(), ui::Mark::Ahead);
    QCOMPARE(header.light(3).accessibleName(), QStringLiteral("Authorised: not decided yet"));
    QTest::mouseClick(&header.light(3), Qt::LeftButton);
    QCOMPARE(header.live.selection().now().stage, std::optional(kNonce));
}

void VerdictTest::labelsWhatIsSupposed()
{
    Header header(test::acceptedCase());
    QVERIFY(!header.tags().contains(QStringLiteral("What if")));
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    header.live.suppose(QStringLiteral("Suppose"), whatIf);
    QVERIFY(header.tags().contains(QStringLiteral("What if")));
    QVERIFY(header.shows(QStringLiteral("Rejected at Nonce")));
    header.live.undoStack().undo();
    QVERIFY(!header.tags().contains(QStringLiteral("What if")));
}

void VerdictTest::labelsTheLab()
{
    Header header(test::acceptedCase());
    QCOMPARE(header.tags(), QStringLiteral("Lab: a simulated tenant"));
    const auto* tag = header.pane.findChild<ui::Tag*>();
    QVERIFY(tag->toolTip().contains(QStringLiteral("Azure has nothing to do with")));
}

void VerdictTest::labelsWhatWasTakenOut()
{
    auto c = test::replayedCase();
    c.evidence.front().signature = verify::TokenSignature::Removed;
    Header header(c);
    QVERIFY(header.tags().contains(QStringLiteral("Redacted")));
}

void VerdictTest::sentenceLeadsToTheBlockingStage()
{
    Header header(test::replayedCase());
    header.live.selection().clear();
    QTest::mouseClick(&header.cause(), Qt::LeftButton);
    QCOMPARE(header.live.selection().now().stage, std::optional(kNonce));
    header.live.selection().clear();
    header.cause().setFocus();
    QTest::keyClick(&header.cause(), Qt::Key_Space);
    QCOMPARE(header.live.selection().now().stage, std::optional(kNonce));
}

void VerdictTest::sentenceLeadsToTheDecidingRun()
{
    auto c = test::twoRunsCase();
    c.context.nonce = "another"; // so that both are refused
    Header header(c);
    const auto deciding = *header.live.decidingRun();
    header.live.lookAt(1 - deciding);
    QTest::mouseClick(&header.cause(), Qt::LeftButton);
    QCOMPARE(header.live.runAt(), std::optional(deciding));
}

void VerdictTest::lightLeadsToItsStage_data()
{
    QTest::addColumn<int>("light");
    QTest::addColumn<QString>("stage");
    QTest::newRow("decoded") << 0 << "content"; // the last that passed
    QTest::newRow("genuine") << 1 << "signature";
    QTest::newRow("trusted") << 2 << "chain";    // the first without an answer
    QTest::newRow("authorised") << 3 << "nonce"; // the one that failed
}

void VerdictTest::lightLeadsToItsStage()
{
    QFETCH(int, light);
    QFETCH(QString, stage);
    Header header(test::replayedCase());
    QTest::mouseClick(&header.light(light), Qt::LeftButton);
    const auto at = header.live.selection().now().stage;
    QVERIFY(at);
    const auto id = verify::stagesOf(verify::Method::AzureImds)[*at].id;
    QCOMPARE(QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())), stage);
}

void VerdictTest::longSentencesAreWholeInTheTooltip()
{
    Header header(test::hostileCase());
    auto& cause = header.cause();
    QVERIFY(cause.height() >= cause.heightForWidth(cause.width()));
    QCOMPARE(cause.toolTip(), cause.accessibleName());
    QVERIFY(!cause.accessibleName().contains(QChar(0x202E)));
    // The lights keep their place beside it.
    QVERIFY(header.light(3).geometry().right() <= header.pane.width());
    QVERIFY(cause.width() > 300);
}

void VerdictTest::showsWholeSentencesOnly()
{
    Header header(test::replayedCase());
    auto& cause = header.cause();
    header.pane.resize(1100, 80);
    QCOMPARE(cause.heightForWidth(cause.width()) / cause.fontMetrics().lineSpacing(), 2);
    QVERIFY(cause.height() >= cause.heightForWidth(cause.width()));
    QVERIFY(cause.shownText() != cause.accessibleName());
    QVERIFY(cause.shownText().endsWith(QStringLiteral("had to answer.")));
    QCOMPARE(cause.toolTip(), cause.accessibleName());
    header.pane.resize(2400, 80);
    QCOMPARE(cause.shownText(), cause.accessibleName());
    QVERIFY(cause.toolTip().isEmpty());
}

void VerdictTest::longWordsOfOtherLanguagesFit()
{
    ui::VerdictWords words;
    words.headline
        = QStringLiteral("Nicht entschieden: zu einem weiteren Attestor fehlt der Nachweis");
    words.sentence = QString(QStringLiteral("Wort ")).repeated(80) + QLatin1Char('.');
    for (const char* tag : {"Was wäre wenn", "Labor: ein nachgebildeter Mandant",
             "Hinzugefügte Wurzel", "Angaben geschwärzt"}) {
        words.tags.push_back({QString::fromUtf8(tag), QStringLiteral("x")});
    }
    for (const char* light : {"Entschlüsselt", "Unverfälscht", "Vertrauenswürdig", "Zugelassen"}) {
        words.lights.push_back(
            {QString::fromUtf8(light), QStringLiteral("ja"), ui::Mark::Passed, std::nullopt});
    }
    ui::VerdictBand band;
    band.setWords(words);
    band.resize(1280, band.heightForWidth(1280));
    band.show();
    QVERIFY(QTest::qWaitForWindowExposed(&band));
    QVERIFY2(band.minimumSizeHint().width() <= 1280,
        qPrintable(QString::number(band.minimumSizeHint().width())));
    const auto parts = band.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(parts.size() >= 11);
    for (const auto* one : parts) {
        QVERIFY(band.rect().contains(one->geometry()));
        QVERIFY(one->width() >= one->minimumSizeHint().width());
        for (const auto* other : parts) {
            QVERIFY(one == other || !one->geometry().intersects(other->geometry()));
        }
    }
}

void VerdictTest::announcesAnotherVerdict()
{
    Header header(test::acceptedCase());
    const auto* band = header.pane.findChild<ui::VerdictBand*>();
    QVERIFY(band->accessibleDescription().isEmpty()); // nothing changed yet
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    header.live.suppose(QStringLiteral("Suppose"), whatIf);
    QVERIFY(band->accessibleDescription().startsWith(QStringLiteral("Rejected at Nonce. ")));
}

void VerdictTest::everyControlHasAName()
{
    Header header(test::replayedCase());
    QCOMPARE(test::unnamedControls(header.pane), QStringList());
}

QTEST_MAIN(VerdictTest)
#include "verdict_test.moc"
