// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert_model.h"
#include "alerts/alert_words.h"
#include "alerts/alerts_page.h"
#include "alerts/history_model.h"
#include "alerts/label_text.h"
#include "theme/marked_row.h"
#include "ui/support/controls.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace attest;
using namespace attest::ui;
using State = telemetry::Alert::State;
using Rules = std::vector<telemetry::AlertRule>;

namespace {

const auto kRule
    = std::make_shared<const telemetry::AlertRule>(telemetry::builtInAlertRules().at(1));
const telemetry::Labels kLabels{{"attestor_type", "azure_imds"}, {"instance", "spirl-server-0"}};
constexpr std::int64_t kAt = 1'795'168'800'000'000'000;

watch::WatchedAlert alert(State state, std::optional<double> value = 0.75)
{
    return {kRule, state, kLabels, kAt, value, false};
}

std::shared_ptr<const watch::AlertsNow> now(
    std::vector<watch::WatchedAlert> alerts, std::uint64_t first = 1, std::uint64_t events = 0)
{
    auto made = std::make_shared<watch::AlertsNow>();
    made->alerts = std::move(alerts);
    for (std::uint64_t i = 0; i < events; ++i) {
        made->history.events.push_back(
            {first + i, kRule, kLabels, State::Pending, State::Firing, kAt, 0.75});
    }
    return made;
}

struct Rig {
    AlertsPage page;
    QSignalSpy changed{&page, &AlertsPage::rulesChanged};
    Rig()
    {
        page.resize(1000, 600);
        page.setRules(telemetry::builtInAlertRules());
        page.show();
        (void)QTest::qWaitForWindowExposed(&page);
    }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    void click(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void type(const char* name, const QString& text)
    {
        auto* field = find<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    [[nodiscard]] QPushButton* answer(const QString& text) const
    {
        for (auto* each : page.findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    void press(const QString& text) { QTest::mouseClick(answer(text), Qt::LeftButton); }
    Rules last() { return changed.takeLast().at(0).value<Rules>(); }
};

} // namespace

class AlertsTest : public QObject {
    Q_OBJECT
private slots:
    void anAlertIsSaidInWords();
    void rowsKeepTheirPlaceWhileValuesChange();
    void historyGrowsAtTheFrontAndIsBounded();
    void anEndThatNobodySawIsNoneThatWas_data();
    void anEndThatNobodySawIsNoneThatWas();
    void labelsAreReadAsTheyAreWritten();
    void labelsWithoutANameAreRefused_data();
    void labelsWithoutANameAreRefused();
    void aRuleIsChangedAndSaved();
    void aRuleThatIsNoneIsRefusedWithItsReason();
    void aNumberThatIsNoneIsSaid();
    void aSpanThatIsTooLongIsToldTheLongestThatIsTaken();
    void aMistakeStandsAtItsFieldUntilItIsRight();
    void whatIsNotSavedIsSaidToBeMissingInTheExport();
    void whatIsNotSavedIsAskedForBeforeAnotherRuleIsShown();
    void whatIsNotSavedIsAskedForBeforeANewRule();
    void aProblemStandsInSightHoweverManyFieldsThereAre();
    void rulesComeAndGo();
    void whatNothingBringsBackIsAskedFirst();
    void theOtherQuestionTakesThePlaceOfTheFirst();
    void withoutRulesThereIsNothingToLose();
    void aSmallWindowShowsSomeOfTheHistory();
    void anEmptyListSaysWhatToDo();
    void rulesAreExported();
    void anExportThatFailsSaysWhy();
    void fieldsFollowTheKind();
    void everyControlHasAName();
};

void AlertsTest::anAlertIsSaidInWords()
{
    AlertModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNow(now({alert(State::Firing)}));
    const auto row = model.index(0);
    QCOMPARE(row.data().toString(), QStringLiteral("Most proofs are rejected"));
    QCOMPARE(row.data(MarkedRow::Below).toString(),
        QStringLiteral("azure_imds on spirl-server-0, firing since 2026-11-20 10:00:00 · 75 %"));
    QCOMPARE(row.data(MarkedRow::MarkOf).toInt(), static_cast<int>(Mark::Failed));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("critical")));
}

void AlertsTest::rowsKeepTheirPlaceWhileValuesChange()
{
    AlertModel model;
    const QAbstractItemModelTester tester(&model);
    model.setNow(now({alert(State::Firing)}));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy other(&model, &QAbstractItemModel::dataChanged);
    model.setNow(now({alert(State::Resolved)}));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(other.count(), 1);
    model.setNow(now({}));
    QCOMPARE(model.rowCount(), 0);
}

void AlertsTest::historyGrowsAtTheFrontAndIsBounded()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model);
    model.setEvents(now({}, 1, 3)->history.events);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.at(model.index(0, 0))->number, 3U);
    model.setEvents(now({}, 3, 3)->history.events);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.at(model.index(0, 0))->number, 5U);
    QCOMPARE(model.at(model.index(2, 0))->number, 3U);
    QCOMPARE(model.index(0, HistoryModel::State).data().toString(), QStringLiteral("firing"));
}

void AlertsTest::anEndThatNobodySawIsNoneThatWas_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<State>("to");
    QTest::addColumn<QString>("said");
    QTest::newRow("seen") << State::Firing << State::Resolved << QStringLiteral("resolved");
    QTest::newRow("unseen") << State::Firing << State::Inactive
                            << QStringLiteral("not watched any more");
    QTest::newRow("never fired") << State::Pending << State::Inactive << QStringLiteral("over");
}

void AlertsTest::anEndThatNobodySawIsNoneThatWas()
{
    QFETCH(State, from);
    QFETCH(State, to);
    QFETCH(QString, said);
    HistoryModel model;
    model.setEvents({{1, kRule, kLabels, from, to, kAt, 0.75}});
    QCOMPARE(model.index(0, HistoryModel::State).data().toString(), said);
}

void AlertsTest::labelsAreReadAsTheyAreWritten()
{
    const std::vector<telemetry::LabelMatch> labels{
        {"outcome", {"failed", "a|b,c\\d"}, telemetry::LabelMatch::Is::OneOf},
        {"code", {"OK"}, telemetry::LabelMatch::Is::NoneOf}};
    const auto read = readLabels(labelText(labels));
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), 2U);
    QCOMPARE(read->at(0).values, labels[0].values);
    QCOMPARE(read->at(1).label, labels[1].label);
    QVERIFY(read->at(1).is == telemetry::LabelMatch::Is::NoneOf);
    QVERIFY(readLabels(QStringLiteral("  "))->empty());
}

void AlertsTest::labelsWithoutANameAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no value") << QStringLiteral("outcome");
    QTest::newRow("no name") << QStringLiteral("=failed");
    QTest::newRow("only a mark") << QStringLiteral("!=failed");
    QTest::newRow("empty part") << QStringLiteral("a=b,,c=d");
}

void AlertsTest::labelsWithoutANameAreRefused()
{
    QFETCH(QString, text);
    QVERIFY(!readLabels(text));
}

void AlertsTest::aRuleIsChangedAndSaved()
{
    Rig rig;
    rig.find<QTableView>("rules")->selectRow(1);
    rig.type("ruleAbove", QStringLiteral("0.2"));
    rig.type("ruleClear", QStringLiteral("0.1"));
    rig.type("ruleBy", QStringLiteral("attestor_type, instance"));
    rig.click("saveRule");
    QCOMPARE(rig.changed.count(), 1);
    const auto rules = rig.last();
    QCOMPARE(rules.at(1).above, 0.2);
    QCOMPARE(rules.at(1).clear, 0.1);
    QCOMPARE(rules.at(1).by.size(), 2U);
    QCOMPARE(rig.find<QTableView>("rules")->currentIndex().row(), 1);
}

void AlertsTest::aRuleThatIsNoneIsRefusedWithItsReason()
{
    Rig rig;
    rig.find<QTableView>("rules")->selectRow(1);
    rig.type("ruleClear", QStringLiteral("0.9")); // above the limit: it could never end
    rig.click("saveRule");
    QCOMPARE(rig.changed.count(), 0);
    auto* problem = rig.find<QLabel>("ruleProblem");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QStringLiteral("clear")), qPrintable(problem->text()));
}

void AlertsTest::aNumberThatIsNoneIsSaid()
{
    Rig rig;
    rig.find<QTableView>("rules")->selectRow(1);
    rig.type("ruleFor", QStringLiteral("soon"));
    rig.click("saveRule");
    QCOMPARE(rig.changed.count(), 0);
    QVERIFY(rig.find<QLabel>("ruleProblem")->text().startsWith(QStringLiteral("Lasts, seconds:")));
}

void AlertsTest::aSpanThatIsTooLongIsToldTheLongestThatIsTaken()
{
    Rig rig;
    rig.find<QTableView>("rules")->selectRow(1);
    rig.type("ruleFor", QString::number(telemetry::kLongestSpan + 1));
    rig.click("saveRule");
    QCOMPARE(rig.changed.count(), 0);
    const auto said = rig.find<QLabel>("ruleProblem")->text();
    const auto longest = QLocale().toString(qlonglong(telemetry::kLongestSpan));
    QVERIFY2(said.contains(longest), qPrintable(said));
    rig.type("ruleFor", QString::number(telemetry::kLongestSpan));
    rig.click("saveRule");
    QCOMPARE(rig.changed.count(), 1);
}

void AlertsTest::aMistakeStandsAtItsFieldUntilItIsRight()
{
    Rig rig;
    rig.find<QTableView>("rules")->selectRow(1);
    auto* save = rig.find<QAbstractButton>("saveRule");
    QTest::qWait(0); // one round of layouts: this kind of rule has more rows
    const auto before = save->mapTo(&rig.page, QPoint());
    auto* limit = rig.find<QLineEdit>("ruleAbove");
    rig.type("ruleAbove", QStringLiteral("half"));
    rig.click("saveRule");
    QCOMPARE(limit->actions().size(), 1);
    QVERIFY(limit->hasFocus());
    QTest::qWait(0);
    QCOMPARE(save->mapTo(&rig.page, QPoint()), before);
    rig.type("ruleAbove", QStringLiteral("0.5"));
    QVERIFY(limit->actions().isEmpty());
    QVERIFY(rig.find<QLabel>("ruleProblem")->text().isEmpty());
}

void AlertsTest::whatIsNotSavedIsSaidToBeMissingInTheExport()
{
    const QTemporaryDir folder;
    Rig rig;
    rig.page.choosePath = [&](auto&&...) { return folder.filePath(QStringLiteral("a.yaml")); };
    QSignalSpy told(&rig.page, &AlertsPage::told);
    rig.find<QTableView>("rules")->selectRow(1);
    rig.type("ruleAbove", QStringLiteral("0.75"));
    rig.click("exportRules");
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(1).value<Mark>(), Mark::Warned);
    QVERIFY(told.at(0).at(0).toString().contains(QStringLiteral("not saved")));
}

void AlertsTest::whatIsNotSavedIsAskedForBeforeAnotherRuleIsShown()
{
    Rig rig;
    auto* table = rig.find<QTableView>("rules");
    table->selectRow(1);
    rig.type("ruleAbove", QStringLiteral("0.75"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
        table->visualRect(table->model()->index(2, 0)).center());
    QTRY_VERIFY(rig.answer(QStringLiteral("Discard")));
    QTRY_COMPARE(table->selectionModel()->selectedRows().value(0).row(), 1);
    QCOMPARE(rig.find<QLineEdit>("ruleAbove")->text(), QStringLiteral("0.75"));
    rig.press(QStringLiteral("Keep"));
    rig.click("saveRule");
    QCOMPARE(rig.last().at(1).above, 0.75);

    rig.type("ruleAbove", QStringLiteral("0.5"));
    table->selectRow(2);
    QTRY_COMPARE(table->currentIndex().row(), 1);
    rig.press(QStringLiteral("Discard"));
    QCOMPARE(table->currentIndex().row(), 2);
    table->selectRow(1);
    QCOMPARE(table->currentIndex().row(), 1);
    QCOMPARE(rig.find<QLineEdit>("ruleAbove")->text(), QStringLiteral("0.75"));
}

void AlertsTest::whatIsNotSavedIsAskedForBeforeANewRule()
{
    Rig rig;
    rig.find<QTableView>("rules")->selectRow(1);
    rig.type("ruleAbove", QStringLiteral("0.75"));
    rig.click("newRule");
    QCOMPARE(rig.changed.count(), 0);
    QVERIFY(rig.answer(QStringLiteral("Discard")));
    rig.press(QStringLiteral("Discard"));
    QCOMPARE(rig.last().size(), telemetry::builtInAlertRules().size() + 1);
}

void AlertsTest::aProblemStandsInSightHoweverManyFieldsThereAre()
{
    Rig rig;
    rig.find<QTableView>("rules")->selectRow(1);
    rig.type("ruleAbove", QStringLiteral("half"));
    rig.click("saveRule");
    QTest::qWait(0); // one round of layouts
    for (auto* each : {rig.find<QWidget>("saveRule"), rig.find<QWidget>("ruleProblem")}) {
        QCOMPARE(each->visibleRegion().boundingRect(), each->rect());
    }
}

void AlertsTest::rulesComeAndGo()
{
    Rig rig;
    const auto before = telemetry::builtInAlertRules().size();
    rig.click("newRule");
    auto rules = rig.last();
    QCOMPARE(rules.size(), before + 1);
    QCOMPARE(rig.find<QTableView>("rules")->currentIndex().row(), static_cast<int>(before));
    rig.click("removeRule");
    QCOMPARE(rig.last().size(), before);
    rig.click("removeRule");
    QCOMPARE(rig.last().size(), before - 1);
    rig.click("standardRules");
    QCOMPARE(rig.changed.count(), 0);
    rig.press(QStringLiteral("Replace all"));
    QCOMPARE(rig.last().size(), before);
}

void AlertsTest::whatNothingBringsBackIsAskedFirst()
{
    Rig rig;
    rig.page.setNow(now({}, 1, 2));
    const QSignalSpy cleared(&rig.page, &AlertsPage::historyCleared);
    rig.click("clearHistory");
    QCOMPARE(cleared.count(), 0);
    QVERIFY2(rig.answer(QStringLiteral("Keep"))->hasFocus(), "what does no harm is at hand");
    QTest::keyClick(rig.page.focusWidget(), Qt::Key_Escape);
    QVERIFY(rig.answer(QStringLiteral("Clear for good")) == nullptr);
    QVERIFY(rig.find<QPushButton>("clearHistory")->hasFocus());
    rig.click("clearHistory");
    rig.press(QStringLiteral("Keep"));
    QCOMPARE(cleared.count(), 0);
    rig.click("clearHistory");
    rig.press(QStringLiteral("Clear for good"));
    QCOMPARE(cleared.count(), 1);
    QVERIFY(rig.answer(QStringLiteral("Keep")) == nullptr);
}

void AlertsTest::theOtherQuestionTakesThePlaceOfTheFirst()
{
    Rig rig;
    rig.page.setNow(now({}, 1, 2));
    const QSignalSpy cleared(&rig.page, &AlertsPage::historyCleared);
    rig.click("clearHistory");
    rig.click("standardRules");
    QVERIFY(rig.answer(QStringLiteral("Clear for good")) == nullptr);
    rig.press(QStringLiteral("Replace all"));
    QCOMPARE(rig.changed.count(), 1);
    QCOMPARE(cleared.count(), 0);
}

void AlertsTest::withoutRulesThereIsNothingToLose()
{
    Rig rig;
    rig.page.setRules({});
    rig.click("standardRules");
    QCOMPARE(rig.last(), telemetry::builtInAlertRules());
}

void AlertsTest::aSmallWindowShowsSomeOfTheHistory()
{
    Rig rig;
    rig.page.resize(960, 560); // what a window of 1280x720 leaves
    rig.page.setNow(now({}, 1, 8));
    const auto* history = rig.find<QTableView>("alertHistory");
    QTRY_VERIFY2(history->viewport()->height() >= 4 * history->rowHeight(0),
        qPrintable(QString::number(history->viewport()->height())));
}

void AlertsTest::anEmptyListSaysWhatToDo()
{
    Rig rig;
    rig.page.setRules({});
    QVERIFY(rig.find<QLabel>("noRules")->isVisible());
    QVERIFY(!rig.find<QAbstractButton>("removeRule")->isEnabled());
    QVERIFY(rig.find<QLabel>("noAlertHistory")->isVisible());
    rig.page.setNow(now({}, 1, 1));
    QVERIFY(!rig.find<QLabel>("noAlertHistory")->isVisible());
}

void AlertsTest::rulesAreExported()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("a.yaml"));
    Rig rig;
    rig.page.choosePath = [&](auto&&...) { return path; };
    QSignalSpy told(&rig.page, &AlertsPage::told);
    rig.click("exportRules");
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(1).value<Mark>(), Mark::Passed);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(
        file.readAll().toStdString(), telemetry::prometheusRules(telemetry::builtInAlertRules()));
}

void AlertsTest::anExportThatFailsSaysWhy()
{
    Rig rig;
    rig.page.choosePath = [](auto&&...) { return QStringLiteral("/nowhere/a.yaml"); };
    QSignalSpy told(&rig.page, &AlertsPage::told);
    rig.click("exportRules");
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told.at(0).at(0).toString().contains(QStringLiteral("/nowhere/a.yaml:")));
}

void AlertsTest::fieldsFollowTheKind()
{
    Rig rig;
    auto* kind = rig.find<QComboBox>("ruleKind");
    kind->setCurrentIndex(static_cast<int>(telemetry::AlertRule::Kind::Absence));
    QVERIFY(!rig.find<QLineEdit>("ruleAbove")->isVisible());
    QVERIFY(rig.find<QLineEdit>("ruleWindow")->isVisible());
    kind->setCurrentIndex(static_cast<int>(telemetry::AlertRule::Kind::Ratio));
    QVERIFY(rig.find<QComboBox>("ruleOf")->isVisible());
}

void AlertsTest::everyControlHasAName()
{
    Rig rig;
    rig.page.setNow(now({}, 1, 1));
    QCOMPARE(test::unnamedControls(rig.page).join(u' '), QString());
}

QTEST_MAIN(AlertsTest)
#include "alerts_test.moc"
