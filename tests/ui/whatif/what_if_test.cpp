// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/intake.h"
#include "ui/support/sample_case.h"
#include "whatif/choice.h"
#include "whatif/time_slider.h"
#include "whatif/what_if_bar.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>

using namespace attest;
using namespace attest::ui;

/// The what-if bar in the hands of a person: keys and clicks, and what is shown after them.
class WhatIfTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void saysWhatIsInForce();
    void movingTheClockIsVerifiedAtOnce();
    void aDragIsOneStepToUndo();
    void typesAnExactTime();
    void saysWhenATimeCannotBeRead();
    void theEarlierChallengeIsWhatTheReplayedDocumentAnswers();
    void supposesThatNoChallengeWasGivenOut();
    void typesAnotherChallenge();
    void choosesACloud();
    void takesAnAnchorOut();
    void changesTheLeeway();
    void escapeClosesWhatWasOpened();
    void whatWasOpenedIsLeftByKeyAndClosed();
    void anotherCaseClosesWhatWasOpened();
    void editsThePolicyWithEveryKey();
    void opensAnotherPolicy();
    void refusesAFileThatIsNoPolicy();
    void isMarkedAndComparedWithTheTruth();
    void goesBackToTheCase();
    void whatDoesNotApplyToATokenSaysWhy();
    void foldsWhatDoesNotFit();
    void whatIsFoldedOpensFromMore();
    void stepsLeaveTheSliderAlone();
    void everyControlHasANameAndCanBeReached();

private:
    void show(casefile::Case c);
    template <typename T>
    T* find(const char* name) const
    {
        return m_bar->findChild<T*>(QString::fromLatin1(name));
    }
    /// Opens a choice by the keyboard and triggers the entry that begins with the text.
    void choose(const char* choice, const QString& entry);
    template <typename T>
    T* inPopup(const char* name)
    {
        auto* popup = m_bar->findChild<QWidget*>(QStringLiteral("popup"));
        return popup ? popup->findChild<T*>(QString::fromLatin1(name)) : nullptr;
    }

    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<LiveCase> m_live;
    std::unique_ptr<WhatIfBar> m_bar;
};

void WhatIfTest::init()
{
    m_actions = std::make_unique<Actions>();
    m_bar = std::make_unique<WhatIfBar>(*m_actions);
    m_bar->resize(1440, 700);
    m_bar->show();
    // Activation closes popups: it has to be over.
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
}

void WhatIfTest::cleanup()
{
    while (auto* popup = QApplication::activePopupWidget()) {
        popup->close();
    }
    m_bar.reset();
    m_live.reset();
    m_actions.reset();
}

void WhatIfTest::show(casefile::Case c)
{
    m_live = test::open(std::move(c));
    m_bar->setCase(m_live.get());
}

void WhatIfTest::choose(const char* choice, const QString& entry)
{
    auto* button = find<Choice>(choice);
    QVERIFY(button);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (int i = 0; i < menu->actions().size(); ++i) {
        if (menu->activeAction() && menu->activeAction()->text().startsWith(entry)) {
            QTest::keyClick(menu, Qt::Key_Return);
            return;
        }
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QFAIL(qPrintable(QStringLiteral("no entry ") + entry));
}

void WhatIfTest::saysWhatIsInForce()
{
    show(test::acceptedCase());
    QCOMPARE(find<QLineEdit>("whatif.time")->text(), QStringLiteral("2026-07-28 13:24:00"));
    QCOMPARE(
        find<Choice>("whatif.challenge")->accessibleName(), QStringLiteral("Challenge: as issued"));
    QCOMPARE(find<Choice>("whatif.leeway")->accessibleName(), QStringLiteral("Leeway: 5 min"));
    QCOMPARE(
        find<Choice>("whatif.policy")->accessibleName(), QStringLiteral("Policy: policy.yaml"));
    QVERIFY(find<QWidget>("whatif.supposed")->isHidden());
}

void WhatIfTest::movingTheClockIsVerifiedAtOnce()
{
    show(test::acceptedCase());
    auto* slider = find<TimeSlider>("whatif.slider");
    QTest::keyClick(slider, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(slider, Qt::Key_Right, Qt::ControlModifier);
    QTRY_VERIFY(m_live->whatIf().now);
    QCOMPARE(*m_live->whatIf().now, slider->time());
    QCOMPARE(m_live->report().outcome, verify::Outcome::Fail);
    QTest::keyClick(slider, Qt::Key_Home);
    QTRY_VERIFY(!m_live->whatIf().now);
    QCOMPARE(m_live->report().outcome, verify::Outcome::Pass);
}

void WhatIfTest::aDragIsOneStepToUndo()
{
    show(test::acceptedCase());
    auto* slider = find<TimeSlider>("whatif.slider");
    int verified = 0;
    connect(m_live.get(), &LiveCase::changed, this,
        [&verified](Change change) { verified += change == Change::Inputs ? 1 : 0; });
    const int y = slider->height() / 2;
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(slider->xOf(slider->time()), y));
    for (int x = slider->xOf(slider->time()); x < slider->width() - 20; x += 5) {
        QTest::mouseMove(slider, QPoint(x, y));
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() - 20, y));
    QTRY_VERIFY(m_live->whatIf().now);
    // Only where the pointer was last is verified, and undone as one.
    QCOMPARE(verified, 1);
    QCOMPARE(m_live->undoStack().count(), 1);
    m_live->undoStack().undo();
    m_live->disconnect(this);
    QVERIFY(!m_live->whatIf().any());
    QVERIFY(slider->isAsCaptured());
}

void WhatIfTest::typesAnExactTime()
{
    show(test::acceptedCase());
    m_actions->find(QStringLiteral("whatif.time"))->trigger();
    auto* field = find<QLineEdit>("whatif.time");
    QTest::keyClicks(field, QStringLiteral("2026-07-28T14:00:01Z"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_live->whatIf().now);
    QCOMPARE(formatRfc3339(*m_live->whatIf().now), std::string("2026-07-28T14:00:01Z"));
    QCOMPARE(field->text(), QStringLiteral("2026-07-28 14:00:01"));
    QCOMPARE(find<TimeSlider>("whatif.slider")->time(), *m_live->whatIf().now);
}

void WhatIfTest::saysWhenATimeCannotBeRead()
{
    show(test::acceptedCase());
    auto* field = find<QLineEdit>("whatif.time");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("noon"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!m_live->whatIf().any());
    QVERIFY(find<QLabel>("whatif.said")->isVisible());
    QVERIFY(find<QLabel>("whatif.said")->text().contains(QStringLiteral("noon")));
}

void WhatIfTest::theEarlierChallengeIsWhatTheReplayedDocumentAnswers()
{
    show(test::replayedCase());
    const auto blamed = [this] { return m_live->report().shown()->cause.value; };
    QCOMPARE(blamed(), std::string_view("nonce.cached"));
    choose("whatif.challenge", QStringLiteral("The one that the document answers"));
    QVERIFY(!blamed().starts_with("nonce."));
    QCOMPARE(
        find<Choice>("whatif.challenge")->accessibleName(), QStringLiteral("Challenge: another"));
    choose("whatif.challenge", QStringLiteral("As issued"));
    QVERIFY(!m_live->whatIf().any());
    choose("whatif.challenge", QStringLiteral("An earlier one"));
    QVERIFY(!blamed().starts_with("nonce."));
}

void WhatIfTest::supposesThatNoChallengeWasGivenOut()
{
    show(test::acceptedCase());
    choose("whatif.challenge", QStringLiteral("None was given out"));
    QCOMPARE(m_live->whatIf().nonce, std::optional(std::string()));
    QCOMPARE(m_live->report().outcome, verify::Outcome::Indeterminate);
}

void WhatIfTest::typesAnotherChallenge()
{
    show(test::acceptedCase());
    choose("whatif.challenge", QStringLiteral("Another"));
    QTRY_VERIFY(inPopup<QLineEdit>("whatif.challenge.text"));
    auto* field = inPopup<QLineEdit>("whatif.challenge.text");
    QTest::keyClicks(field, QStringLiteral("made up"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_live->whatIf().nonce, std::optional(std::string("made up")));
    QCOMPARE(m_live->report().outcome, verify::Outcome::Fail);
}

void WhatIfTest::choosesACloud()
{
    show(test::acceptedCase());
    choose("whatif.cloud", QStringLiteral("AzureChinaCloud"));
    QCOMPARE(m_live->whatIf().cloud, std::optional(policy::Cloud::China));
    QCOMPARE(m_live->report().outcome, verify::Outcome::Fail);
    QCOMPARE(find<Choice>("whatif.cloud")->accessibleName(), QStringLiteral("Cloud: China"));
    choose("whatif.cloud", QStringLiteral("As the policy says"));
    QVERIFY(!m_live->whatIf().any());
}

void WhatIfTest::takesAnAnchorOut()
{
    show(test::acceptedCase());
    auto* button = find<Choice>("whatif.anchors");
    QTest::mouseClick(button, Qt::LeftButton);
    auto* list = inPopup<QListWidget>("whatif.anchors.list");
    QVERIFY(list);
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QTest::keyClick(list, Qt::Key_Space);
    }
    QCOMPARE(m_live->whatIf().anchorsOff.size(), static_cast<std::size_t>(list->count()));
    QVERIFY(m_live->report().outcome != verify::Outcome::Pass);
    QVERIFY(button->accessibleName().startsWith(QStringLiteral("Anchors: 0 of")));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_live->whatIf().anchorsOff.size(), static_cast<std::size_t>(list->count() - 1));
}

void WhatIfTest::changesTheLeeway()
{
    show(test::acceptedCase());
    QTest::mouseClick(find<Choice>("whatif.leeway"), Qt::LeftButton);
    auto* field = inPopup<QSpinBox>("whatif.leeway.seconds");
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Up);
    QCOMPARE(m_live->whatIf().leeway, std::optional(Duration{360}));
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(!m_live->whatIf().any());
}

void WhatIfTest::escapeClosesWhatWasOpened()
{
    show(test::acceptedCase());
    auto* button = find<Choice>("whatif.leeway");
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(inPopup<QSpinBox>("whatif.leeway.seconds"), Qt::Key_Escape);
    QTRY_VERIFY(!inPopup<QSpinBox>("whatif.leeway.seconds"));
    QVERIFY(button->hasFocus());
}

void WhatIfTest::whatWasOpenedIsLeftByKeyAndClosed()
{
    show(test::acceptedCase());
    QTest::mouseClick(find<Choice>("whatif.leeway"), Qt::LeftButton);
    QVERIFY(inPopup<QSpinBox>("whatif.leeway.seconds"));
    find<QLineEdit>("whatif.time")->setFocus();
    QTRY_VERIFY(!inPopup<QSpinBox>("whatif.leeway.seconds"));
}

void WhatIfTest::anotherCaseClosesWhatWasOpened()
{
    show(test::acceptedCase());
    QTest::mouseClick(find<Choice>("whatif.leeway"), Qt::LeftButton);
    QVERIFY(inPopup<QSpinBox>("whatif.leeway.seconds"));
    const auto last = std::move(m_live);
    show(test::replayedCase());
    QTRY_VERIFY(!inPopup<QSpinBox>("whatif.leeway.seconds"));
}

void WhatIfTest::editsThePolicyWithEveryKey()
{
    show(test::acceptedCase());
    choose("whatif.policy", QStringLiteral("Edit the text"));
    QTRY_VERIFY(inPopup<QPlainTextEdit>("whatif.policy.text"));
    auto* text = inPopup<QPlainTextEdit>("whatif.policy.text");
    QTest::keyClicks(text, QStringLiteral("x"));
    QTRY_VERIFY(m_live->whatIf().policy);
    QVERIFY(m_live->stepper().problem());
    QVERIFY(inPopup<QLabel>("whatif.policy.first")->text().startsWith(QStringLiteral("Line ")));
    QTest::keyClick(text, Qt::Key_Backspace);
    QTRY_VERIFY(!m_live->whatIf().any());
    QCOMPARE(m_live->report().outcome, verify::Outcome::Pass);
}

void WhatIfTest::opensAnotherPolicy()
{
    show(test::acceptedCase());
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("other.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    auto text = std::string(asText(m_live->kept().policy));
    file.write(text.data(), static_cast<qint64>(text.size()));
    file.write("# another\n");
    file.close();
    choose("whatif.policy", QStringLiteral("Open another file"));
    auto* dialog = m_bar->findChild<QFileDialog*>();
    QVERIFY(dialog);
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(m_live->whatIf().policy);
    QCOMPARE(find<Choice>("whatif.policy")->accessibleName(), QStringLiteral("Policy: other.yaml"));
    QVERIFY(m_live->report().hypothetical);
    choose("whatif.policy", QStringLiteral("As kept"));
    QVERIFY(!m_live->whatIf().any());
}

void WhatIfTest::refusesAFileThatIsNoPolicy()
{
    show(test::acceptedCase());
    choose("whatif.policy", QStringLiteral("Open another file"));
    auto* dialog = m_bar->findChild<QFileDialog*>();
    QVERIFY(dialog);
    emit dialog->fileSelected(QStringLiteral("/dev/zero"));
    dialog->close();
    auto* said = find<QLabel>("whatif.said");
    QTRY_VERIFY(said->isVisible());
    QVERIFY(said->text().contains(QStringLiteral("not a regular file")));
    QVERIFY(!m_live->whatIf().any());
}

void WhatIfTest::isMarkedAndComparedWithTheTruth()
{
    show(test::acceptedCase());
    choose("whatif.challenge", QStringLiteral("None"));
    QVERIFY(find<QWidget>("whatif.supposed")->isVisible());
    QVERIFY(find<QLabel>("whatif.words")
                ->text()
                .contains(QStringLiteral("not the verdict of the case")));
    QVERIFY(!find<QLabel>("whatif.truth")->isVisible());
    m_actions->find(QStringLiteral("case.compare-truth"))->trigger();
    QVERIFY(find<QLabel>("whatif.truth")->isVisible());
    const auto told = find<QLabel>("whatif.truth")->text();
    const auto truth = report::tell(m_live->truth(), explain::Language::Interface);
    QVERIFY(
        told.startsWith(QStringLiteral("True result: ") + QString::fromStdString(truth.outcome)));
    const auto& supposed = m_live->story().runs.front();
    QVERIFY(told.contains(QString::fromStdString(supposed.blockedAt)));
    QVERIFY(told.contains(QString::fromStdString(supposed.cause->title)));
}

void WhatIfTest::goesBackToTheCase()
{
    show(test::acceptedCase());
    choose("whatif.cloud", QStringLiteral("AzureChinaCloud"));
    auto* back = m_actions->find(QStringLiteral("whatif.reset"));
    QVERIFY(back->isEnabled());
    for (auto* button : m_bar->findChildren<QToolButton*>()) {
        if (button->defaultAction() == back) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QVERIFY(!m_live->whatIf().any());
    QVERIFY(find<QWidget>("whatif.supposed")->isHidden());
    QVERIFY(!back->isEnabled());
    QVERIFY(!Actions::reasonOf(*back).isEmpty());
    m_live->undoStack().undo();
    QVERIFY(m_live->whatIf().cloud);
}

void WhatIfTest::whatDoesNotApplyToATokenSaysWhy()
{
    constexpr const char* kToken
        = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9."
          "eyJpYXQiOjE3ODUyNDUwMDAsIm5iZiI6MTc4NTI0NTAwMCwiZXhwIjoxNzg1MzMxNDAwfQ.AAAA";
    auto taken
        = session::takeIn("token.jwt", copyBytes(asBytes(kToken)), nullptr, Time{1785250000, 0});
    QVERIFY(taken.opened);
    show(*taken.opened);
    for (const char* id : {"whatif.challenge", "whatif.cloud"}) {
        QVERIFY(!find<Choice>(id)->isEnabled());
        QVERIFY(!find<Choice>(id)->toolTip().isEmpty());
        QVERIFY(!Actions::reasonOf(*m_actions->find(QString::fromLatin1(id))).isEmpty());
    }
    QVERIFY(find<Choice>("whatif.leeway")->isEnabled());
    QVERIFY(find<TimeSlider>("whatif.slider")->labels().size() > 2);
}

void WhatIfTest::foldsWhatDoesNotFit()
{
    show(test::acceptedCase());
    auto* more = find<QToolButton>("whatif.more");
    QVERIFY(more->isHidden());
    for (const int width : {1280, 1000, 800}) {
        m_bar->resize(width, 700);
        QVERIFY(m_bar->minimumSizeHint().width() <= width);
        for (const auto* choice : m_bar->findChildren<Choice*>()) {
            QTRY_VERIFY(choice->isHidden() || choice->width() >= choice->sizeHint().width());
        }
    }
    QVERIFY(!more->isHidden());
    QVERIFY(find<Choice>("whatif.leeway")->isHidden());
}

void WhatIfTest::whatIsFoldedOpensFromMore()
{
    show(test::acceptedCase());
    m_bar->resize(800, 700);
    auto* more = find<QToolButton>("whatif.more");
    QTest::mouseClick(more, Qt::LeftButton);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    while (!menu->activeAction()->text().startsWith(QStringLiteral("Leeway"))) {
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(inPopup<QSpinBox>("whatif.leeway.seconds"));
    QTest::keyClick(inPopup<QSpinBox>("whatif.leeway.seconds"), Qt::Key_Up);
    QVERIFY(m_live->whatIf().leeway);
}

void WhatIfTest::stepsLeaveTheSliderAlone()
{
    show(test::acceptedCase());
    auto* slider = find<TimeSlider>("whatif.slider");
    const auto before = slider->xOf(m_live->kept().context.now + Duration{3600});
    m_live->restart();
    QCOMPARE(slider->xOf(m_live->kept().context.now + Duration{3600}), before);
}

void WhatIfTest::everyControlHasANameAndCanBeReached()
{
    show(test::acceptedCase());
    choose("whatif.cloud", QStringLiteral("AzureChinaCloud"));
    for (auto* widget : m_bar->findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            QVERIFY(widget->focusPolicy() & Qt::TabFocus);
        }
    }
}

QTEST_MAIN(WhatIfTest)
#include "what_if_test.moc"
