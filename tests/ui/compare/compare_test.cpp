// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_actions.h"
#include "compare/compare_pane.h"
#include "compare/comparison_tree.h"
#include "shell/open_cases.h"
#include "ui/support/sample_case.h"
#include "ui/support/scenario_case.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTreeView>

using namespace attest;
using ui::ComparisonTree;

/// Two cases side by side, driven by key in the shown pane.
class CompareTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void setsAnotherOpenCaseBeside();
    void showsStagesSideBySideWithTheFirstDifference();
    void listsFieldsThatDiffer();
    void listsWhatDiffersInTheReport();
    void saysPlainlyWhenNothingDiffers();
    void setsTheTruthBesideWhatIsSupposed();
    void opensAFileBeside();
    void comparesByActionWithEachOpenCase();
    void saysWhyAFileCannotBeSetBeside();
    void keysGoThroughTheDifferences();
    void aFieldIsSelectedEverywhere();
    void followsTheRun();
    void comparesCasesOfDifferentMethods();
    void listsNoMoreThanPeopleRead();
    void copiesAValue();
    void saysWhatWouldBeHere();

private:
    void open(casefile::Case c, const QString& name);
    void show(std::size_t at);
    void choose(const QString& text);
    void waitUntilCompared() { QTRY_VERIFY(!m_compared->isEmpty()); }
    [[nodiscard]] QString said() const;
    [[nodiscard]] ComparisonTree* tree() const { return m_pane->findChild<ComparisonTree*>(); }
    [[nodiscard]] QModelIndex rowOf(int part, const QString& what) const;

    std::unique_ptr<ui::Actions> m_actions;
    std::unique_ptr<ui::OpenCases> m_cases;
    std::unique_ptr<ui::ComparePane> m_pane;
    std::unique_ptr<QSignalSpy> m_compared;
    QTreeView* m_view = nullptr;
    QTemporaryDir m_folder;
};

void CompareTest::init()
{
    m_actions = std::make_unique<ui::Actions>();
    m_cases = std::make_unique<ui::OpenCases>();
    open(test::acceptedCase(), QStringLiteral("accepted"));
    open(test::replayedCase(), QStringLiteral("replayed"));
    new ui::CompareActions(
        *m_actions, *m_cases, [this]() -> ui::ComparePane& { return *m_pane; }, m_cases.get());
}

void CompareTest::cleanup()
{
    m_compared.reset();
    m_pane.reset();
    m_cases.reset();
}

void CompareTest::open(casefile::Case c, const QString& name)
{
    const auto before = m_cases->all().size();
    m_cases->add(std::move(c), name);
    QTRY_COMPARE(m_cases->all().size(), before + 1);
}

void CompareTest::show(std::size_t at)
{
    m_pane = std::make_unique<ui::ComparePane>(*m_actions);
    m_compared = std::make_unique<QSignalSpy>(m_pane.get(), &ui::ComparePane::compared);
    m_pane->resize(1000, 600);
    m_pane->show();
    m_cases->show(m_cases->all()[at]);
    m_pane->setCase(m_cases->all()[at]);
    m_view = m_pane->findChild<QTreeView*>();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void CompareTest::choose(const QString& text)
{
    auto* box = m_pane->findChild<QComboBox*>();
    const int row = box->findText(text);
    QVERIFY2(row >= 0, qPrintable(text));
    m_compared->clear();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < row; ++i) {
        QTest::keyClick(box, Qt::Key_Down);
    }
}

QString CompareTest::said() const
{
    QStringList all;
    for (const auto* label : m_pane->findChildren<QLabel*>()) {
        if (label->isVisible()) {
            all.push_back(label->text());
        }
    }
    return all.join(QLatin1Char('\n'));
}

QModelIndex CompareTest::rowOf(int part, const QString& what) const
{
    const auto parent = tree()->index(part, 0);
    for (int row = 0; row < tree()->rowCount(parent); ++row) {
        if (tree()->index(row, 0, parent).data().toString() == what) {
            return tree()->index(row, 0, parent);
        }
    }
    return {};
}

void CompareTest::setsAnotherOpenCaseBeside()
{
    show(0);
    choose(QStringLiteral("replayed"));
    waitUntilCompared();
    QAbstractItemModelTester tester(tree());
    QVERIFY2(said().contains(QStringLiteral("This case: Accepted")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("replayed: Rejected")), qPrintable(said()));
}

void CompareTest::showsStagesSideBySideWithTheFirstDifference()
{
    show(0);
    choose(QStringLiteral("replayed"));
    waitUntilCompared();
    const auto stages = tree()->index(0, 0);
    QCOMPARE(tree()->rowCount(stages),
        static_cast<int>(m_cases->all()[0]->report().shown()->stages.size()));
    const auto first = m_view->currentIndex();
    QCOMPARE(first.siblingAtColumn(ComparisonTree::How).data().toString(),
        QStringLiteral("first difference"));
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(first)));
    const auto nonce = rowOf(0, QStringLiteral("Nonce"));
    QVERIFY(nonce.isValid());
    QCOMPARE(
        nonce.siblingAtColumn(ComparisonTree::Left).data().toString(), QStringLiteral("passed"));
    QVERIFY(nonce.siblingAtColumn(ComparisonTree::Right)
                .data()
                .toString()
                .startsWith(QStringLiteral("failed: ")));
}

void CompareTest::listsFieldsThatDiffer()
{
    show(0);
    choose(QStringLiteral("replayed"));
    waitUntilCompared();
    const auto fields = tree()->index(1, 0);
    QVERIFY(tree()->rowCount(fields) > 0);
    bool nonce = false;
    for (int row = 0; row < tree()->rowCount(fields); ++row) {
        nonce = nonce
            || tree()->index(row, 0, fields).data().toString().endsWith(QStringLiteral("nonce"));
    }
    QVERIFY(nonce);
}

void CompareTest::listsWhatDiffersInTheReport()
{
    show(0);
    choose(QStringLiteral("replayed"));
    waitUntilCompared();
    const auto outcome = rowOf(2, QStringLiteral("outcome"));
    QVERIFY(outcome.isValid());
    QCOMPARE(outcome.siblingAtColumn(ComparisonTree::Left).data().toString(),
        QStringLiteral("\"pass\""));
}

void CompareTest::saysPlainlyWhenNothingDiffers()
{
    open(test::acceptedCase(), QStringLiteral("again"));
    show(0);
    choose(QStringLiteral("again"));
    waitUntilCompared();
    QVERIFY2(said().contains(QStringLiteral("Nothing differs")), qPrintable(said()));
    QVERIFY(!m_actions->find(QStringLiteral("compare.next"))->isEnabled());
}

void CompareTest::setsTheTruthBesideWhatIsSupposed()
{
    show(0);
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    m_cases->all()[0]->suppose(QStringLiteral("another"), whatIf);
    choose(QStringLiteral("The true result"));
    waitUntilCompared();
    QVERIFY2(said().contains(QStringLiteral("Supposed: Rejected")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("The true result: Accepted")), qPrintable(said()));
    m_cases->all()[0]->undoStack().undo();
    QCOMPARE(m_pane->findChild<QComboBox*>()->findText(QStringLiteral("The true result")), -1);
}

void CompareTest::comparesByActionWithEachOpenCase()
{
    show(0);
    auto* with = m_actions->find(QStringLiteral("compare.with-1"));
    QCOMPARE(with->text(), QStringLiteral("Compare with replayed"));
    with->trigger();
    waitUntilCompared();
    QVERIFY2(said().contains(QStringLiteral("replayed: Rejected")), qPrintable(said()));
    open(test::acceptedCase(), QStringLiteral("a third"));
    m_cases->show(m_cases->all()[0]);
    QCOMPARE(m_actions->find(QStringLiteral("compare.with-2"))->text(),
        QStringLiteral("Compare with a third"));
    m_cases->close(m_cases->all()[2]);
    QVERIFY(!m_actions->find(QStringLiteral("compare.with-2"))->isVisible());
    m_cases->close(m_cases->all()[1]);
    QVERIFY(!with->isEnabled());
    QCOMPARE(ui::Actions::reasonOf(*with), QStringLiteral("No other case is open"));
}

void CompareTest::opensAFileBeside()
{
    show(0);
    const auto path = m_folder.filePath(QStringLiteral("other.attestcase"));
    QVERIFY(
        !casefile::save(path.toStdString(), test::replayedCase(), casefile::TokenKeeping::Keep));
    m_pane->setFilePicker([path](QWidget*, const QString&) { return path; });
    m_actions->find(QStringLiteral("compare.open"))->trigger();
    waitUntilCompared();
    QVERIFY2(said().contains(QStringLiteral("other.attestcase: Rejected")), qPrintable(said()));
    QCOMPARE(m_cases->all().size(), std::size_t{2});
    QCOMPARE(m_pane->findChild<QComboBox*>()->currentText(), QStringLiteral("other.attestcase"));
}

void CompareTest::saysWhyAFileCannotBeSetBeside()
{
    show(0);
    m_pane->setFilePicker([](QWidget*, const QString&) { return QStringLiteral("/dev/zero"); });
    m_actions->find(QStringLiteral("compare.open"))->trigger();
    QTRY_VERIFY2(said().contains(QStringLiteral("zero was not opened")), qPrintable(said()));
}

void CompareTest::keysGoThroughTheDifferences()
{
    show(0);
    choose(QStringLiteral("replayed"));
    waitUntilCompared();
    const auto all = tree()->differences();
    QVERIFY(all.size() > 2);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_F7);
    QCOMPARE(m_view->currentIndex(), QModelIndex(all[1]));
    QTest::keyClick(m_view, Qt::Key_F7);
    QCOMPARE(m_view->currentIndex(), QModelIndex(all[2]));
    QTest::keyClick(m_view, Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(m_view->currentIndex(), QModelIndex(all[1]));
}

void CompareTest::aFieldIsSelectedEverywhere()
{
    show(0);
    choose(QStringLiteral("replayed"));
    waitUntilCompared();
    const auto field = tree()->index(0, 0, tree()->index(1, 0));
    m_view->setCurrentIndex(field);
    m_view->setFocus();
    const auto& selected = m_cases->all()[0]->selection().now();
    QCOMPARE(selected.node, ComparisonTree::nodeAt(field));
    QTest::keyClick(m_view, Qt::Key_Home);
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(m_cases->all()[0]->selection().now().stage, std::optional(std::size_t{0}));
}

void CompareTest::followsTheRun()
{
    show(0);
    choose(QStringLiteral("replayed"));
    waitUntilCompared();
    m_compared->clear();
    m_cases->all()[0]->restart();
    waitUntilCompared();
    const auto tenant = tree()->index(0, ComparisonTree::Left, tree()->index(0, 0));
    QCOMPARE(tenant.data().toString(), QStringLiteral("not evaluated"));
}

void CompareTest::comparesCasesOfDifferentMethods()
{
    open(test::scenarioCase("version-two-tokens"), QStringLiteral("token"));
    show(0);
    choose(QStringLiteral("token"));
    waitUntilCompared();
    const auto stages = tree()->index(0, 0);
    const auto last = tree()->index(tree()->rowCount(stages) - 1, ComparisonTree::How, stages);
    QCOMPARE(last.data().toString(), QStringLiteral("only there"));
}

void CompareTest::listsNoMoreThanPeopleRead()
{
    auto large = test::acceptedCase();
    std::string tags;
    for (int i = 0; i < 3000; ++i) {
        tags += (tags.empty() ? "\"t" : ",\"t") + std::to_string(i) + "\":\"x\"";
    }
    for (auto& exchange : large.exchanges) {
        const auto body = std::string(asText(exchange.reply.body));
        if (const auto at = body.find("\"tags\":{"); at != body.npos) {
            const auto changed = body.substr(0, at + 8) + tags + "," + body.substr(at + 8);
            exchange.reply.body = copyBytes(asBytes(changed));
            break;
        }
    }
    open(std::move(large), QStringLiteral("large"));
    show(0);
    choose(QStringLiteral("large"));
    waitUntilCompared();
    const auto fields = tree()->index(1, 0);
    QCOMPARE(tree()->rowCount(fields), static_cast<int>(ui::kMostDifferences) + 1);
    QVERIFY(tree()
                ->index(tree()->rowCount(fields) - 1, 0, fields)
                .data()
                .toString()
                .startsWith(QStringLiteral("and 2")));
}

void CompareTest::copiesAValue()
{
    show(0);
    choose(QStringLiteral("replayed"));
    waitUntilCompared();
    m_view->setCurrentIndex(rowOf(2, QStringLiteral("outcome")));
    m_view->actions().at(ComparisonTree::Right)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("\"fail\""));
}

void CompareTest::saysWhatWouldBeHere()
{
    show(0);
    QVERIFY2(said().contains(QStringLiteral("see what differs")), qPrintable(said()));
    const auto* next = m_actions->find(QStringLiteral("compare.next"));
    QVERIFY2(ui::Actions::reasonOf(*next).contains(QStringLiteral("set beside")),
        qPrintable(ui::Actions::reasonOf(*next)));
    while (!m_cases->all().empty()) {
        m_pane->setCase(nullptr);
        m_cases->close(m_cases->all().front());
    }
    QVERIFY(!m_actions->find(QStringLiteral("compare.open"))->isEnabled());
}

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
