// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "bytes/hex_view.h"
#include "chain/chain_pane.h"
#include "chain/chain_view.h"
#include "chain/path_list.h"
#include "ui/support/sample_case.h"
#include "ui/support/scenario_case.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QWheelEvent>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTreeView>

using namespace attest;
using ui::PathState;

/// The chain, driven by key and mouse in the shown pane.
class ChainTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void drawsThePathThatHoldsFromLeafToAnchor();
    void namesTheAnchorWithItsProvenance();
    void showsAWholePathInAnOrdinaryDock_data();
    void showsAWholePathInAnOrdinaryDock();
    void saysWhyAPathFailsAtTheCertificate();
    void endsAnOpenPathAtTheIssuerThatIsMissing();
    void drawsSharedCertificatesOnce();
    void groupsManyPathsAndDrawsSome();
    void choosingAPathPutsItForward();
    void keysWalkFromTheLeafToTheAnchorAndBack();
    void aClickSelectsTheBytes();
    void showsBytesThatAreInNoEvidence();
    void theSelectionChoosesTheCertificate();
    void zoomsByWheelAndKey();
    void copiesPemSubjectAndDigest();
    void tellsHowATokensKeyWasComeBy();
    void saysWhenThereIsNothingYet();
    void staysAsItIsWhileTheRunGoesOn();
    void namesEveryCertificateForScreenReaders();
    void daysLeftAreSaidInWords();

private:
    void show(casefile::Case c);
    [[nodiscard]] const ui::ChainGraph& graph() const { return m_view->cards().graph(); }
    [[nodiscard]] QModelIndex indexOf(std::size_t card) const
    {
        return m_view->model()->index(m_view->cards().rowOf(card), 0);
    }
    void trigger(const char* id) { m_actions->find(QString::fromLatin1(id))->trigger(); }
    [[nodiscard]] QString said() const;

    std::unique_ptr<ui::Actions> m_actions;
    std::unique_ptr<ui::LiveCase> m_live;
    std::unique_ptr<ui::ChainPane> m_pane;
    ui::ChainView* m_view = nullptr;
    QTreeView* m_paths = nullptr;
};

void ChainTest::init()
{
    m_actions = std::make_unique<ui::Actions>();
}

void ChainTest::cleanup()
{
    m_pane.reset();
    m_live.reset();
}

void ChainTest::show(casefile::Case c)
{
    m_live = test::open(std::move(c));
    m_pane = std::make_unique<ui::ChainPane>(*m_actions);
    m_pane->resize(1100, 320);
    m_pane->show();
    m_pane->setCase(m_live.get());
    m_view = m_pane->findChild<ui::ChainView*>();
    m_paths = m_pane->findChild<QTreeView*>();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

QString ChainTest::said() const
{
    QStringList all;
    for (const auto* label : m_pane->findChildren<QLabel*>()) {
        if (label->isVisible()) {
            all.push_back(label->text());
        }
    }
    return all.join(QLatin1Char('\n'));
}

// What the pane has at the bottom of windows of 1440 by 900 and of 1280 by 720.
void ChainTest::showsAWholePathInAnOrdinaryDock_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1440x900") << QSize(744, 210);
    QTest::newRow("1280x720") << QSize(577, 195);
}

void ChainTest::showsAWholePathInAnOrdinaryDock()
{
    QFETCH(QSize, size);
    show(test::acceptedCase());
    m_pane->resize(size);
    QTRY_COMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(graph().chosen.size(), std::size_t{4});
    for (const auto card : graph().chosen) {
        QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(indexOf(card))));
    }
    // One row needs one row's height.
    QVERIFY2(m_paths->height() <= 2 * m_paths->sizeHintForRow(0),
        qPrintable(QString::number(m_paths->height())));
    QVERIFY(m_view->width() > size.width() - 8);
}

void ChainTest::drawsThePathThatHoldsFromLeafToAnchor()
{
    show(test::acceptedCase());
    QVERIFY(graph().holding);
    const auto& path = graph().chosen;
    QVERIFY(path.size() >= 3);
    for (std::size_t i = 0; i < path.size(); ++i) {
        QVERIFY(graph().cards[path[i]].good);
        if (i > 0) {
            QVERIFY(m_view->visualRect(indexOf(path[i])).left()
                > m_view->visualRect(indexOf(path[i - 1])).right());
        }
    }
    for (const auto& edge : graph().edges) {
        QCOMPARE(edge.word, QStringLiteral("issued by"));
    }
}

void ChainTest::namesTheAnchorWithItsProvenance()
{
    show(test::acceptedCase());
    const auto& anchor = graph().cards[graph().chosen.back()];
    QVERIFY2(anchor.about.startsWith(QStringLiteral("anchor (lab)")), qPrintable(anchor.about));
    QVERIFY2(
        said().contains(QStringLiteral("closed by")) && said().contains(QStringLiteral("(lab)")),
        qPrintable(said()));
}

void ChainTest::saysWhyAPathFailsAtTheCertificate()
{
    show(test::scenarioCase("expired-cross-sign"));
    const auto failed = std::ranges::find_if(
        graph().cards, [](const ui::ChainCard& each) { return !each.failure.isEmpty(); });
    QVERIFY(failed != graph().cards.end());
    QVERIFY2(failed->state.contains(QStringLiteral("expired")), qPrintable(failed->state));
    QCOMPARE(m_paths->model()->index(0, 0).data().toString(),
        QStringLiteral("Fails: %1").arg(failed->failure));
    QVERIFY(std::ranges::any_of(
        graph().edges, [](const auto& edge) { return edge.state == PathState::Fails; }));
}

void ChainTest::endsAnOpenPathAtTheIssuerThatIsMissing()
{
    show(test::scenarioCase("blocked-downloads"));
    QVERIFY(std::ranges::any_of(graph().cards, &ui::ChainCard::absent));
    QCOMPARE(
        m_paths->model()->index(0, 0).data().toString(), QStringLiteral("Open: no issuer found"));
}

void ChainTest::drawsSharedCertificatesOnce()
{
    show(test::crowdedCase(3));
    QVERIFY(graph().paths > 1);
    std::set<decode::Sha256> seen;
    for (const auto& card : graph().cards) {
        QVERIFY(!card.certificate || seen.insert(card.certificate->sha256).second);
    }
}

void ChainTest::groupsManyPathsAndDrawsSome()
{
    show(test::crowdedCase(150));
    QVERIFY2(graph().paths > graph().drawn && graph().paths >= 60,
        qPrintable(QString::number(graph().paths)));
    QVERIFY(graph().cards.size() <= ui::kMostCards);
    int rows = 0;
    for (int i = 0; i < m_paths->model()->rowCount(); ++i) {
        rows += 1 + m_paths->model()->rowCount(m_paths->model()->index(i, 0));
    }
    QVERIFY2(rows < 20, qPrintable(QString::number(rows)));
    QVERIFY(said().contains(QStringLiteral("drawn")));
}

void ChainTest::choosingAPathPutsItForward()
{
    show(test::crowdedCase(3));
    const auto before = graph().chosen;
    m_paths->setFocus();
    QTest::keyClick(m_paths, Qt::Key_Home);
    for (int i = 0; i < 8 && graph().chosen == before; ++i) {
        QTest::keyClick(m_paths, Qt::Key_Right);
        QTest::keyClick(m_paths, Qt::Key_Down);
    }
    QVERIFY(graph().chosen != before);
}

void ChainTest::keysWalkFromTheLeafToTheAnchorAndBack()
{
    show(test::acceptedCase());
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Home);
    for (std::size_t i = 1; i < graph().chosen.size(); ++i) {
        QTest::keyClick(m_view, Qt::Key_Right);
        QCOMPARE(m_view->current(), &graph().cards[graph().chosen[i]]);
    }
    QTest::keyClick(m_view, Qt::Key_Left);
    QCOMPARE(m_view->current(), &graph().cards[graph().chosen[graph().chosen.size() - 2]]);
    QTest::keyClick(m_view, Qt::Key_End);
    QCOMPARE(m_view->current(), &graph().cards[graph().chosen.back()]);
}

void ChainTest::aClickSelectsTheBytes()
{
    show(test::acceptedCase());
    const auto leaf = graph().chosen.front();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
        m_view->visualRect(indexOf(graph().chosen[1])).center());
    const auto issuer = m_live->selection().now().span;
    QVERIFY(issuer);
    QTest::mouseClick(
        m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(indexOf(leaf)).center());
    QVERIFY(m_live->selection().now().span);
    QCOMPARE(*m_live->selection().now().span, m_live->run()->imds().signerSpan);
    QVERIFY(*issuer != m_live->run()->imds().signerSpan);
}

void ChainTest::showsBytesThatAreInNoEvidence()
{
    show(test::acceptedCase());
    const auto anchor = graph().chosen.back();
    const auto& card = graph().cards[anchor];
    QVERIFY(card.certificate);
    QVERIFY(!ui::whereIs(*m_live->run(), card));
    m_view->setCurrentIndex(indexOf(anchor));
    QVERIFY(m_actions->find(QStringLiteral("chain.show-bytes"))->isEnabled());
    trigger("chain.show-bytes");
    auto* bytes = m_pane->findChild<ui::HexView*>();
    QTRY_VERIFY(bytes->isVisible());
    QVERIFY(std::ranges::equal(bytes->bytes(), card.certificate->der()));
    QVERIFY2(said().contains(QStringLiteral("in no part of the evidence")), qPrintable(said()));
    QTest::keyClick(bytes, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(bytes, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("30 82"))
        || QApplication::clipboard()->text().startsWith(QStringLiteral("3082")));
    QTest::keyClick(bytes, Qt::Key_Escape);
    QTRY_VERIFY(m_view->isVisible());
    QVERIFY(!bytes->isVisible());
}

void ChainTest::theSelectionChoosesTheCertificate()
{
    show(test::acceptedCase());
    QTest::keyClick(m_view, Qt::Key_End);
    auto inside = m_live->run()->imds().signerSpan;
    inside.offset += 8;
    inside.length = 4;
    m_live->selection().selectSpan(inside);
    QCOMPARE(m_view->current(), &graph().cards[graph().chosen.front()]);
    QCOMPARE(*m_live->selection().now().span, inside);
}

void ChainTest::zoomsByWheelAndKey()
{
    show(test::acceptedCase());
    const auto before = m_view->visualRect(indexOf(0)).width();
    QWheelEvent wheel(QPointF(20, 20), m_view->viewport()->mapToGlobal(QPointF(20, 20)), {},
        QPoint(0, 120), Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    QVERIFY(m_view->visualRect(indexOf(0)).width() > before);
    QTest::keyClick(m_view, Qt::Key_Minus);
    QTest::keyClick(m_view, Qt::Key_Minus);
    QVERIFY(m_view->visualRect(indexOf(0)).width() < before);
    QTest::keyClick(m_view, Qt::Key_0);
    QCOMPARE(m_view->visualRect(indexOf(0)).width(), before);
    trigger("chain.zoom-in");
    QVERIFY(m_view->visualRect(indexOf(0)).width() > before);
}

void ChainTest::copiesPemSubjectAndDigest()
{
    show(test::acceptedCase());
    const auto& card = graph().cards[graph().chosen.front()];
    m_view->setCurrentIndex(indexOf(graph().chosen.front()));
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    const auto pem = QApplication::clipboard()->text();
    QVERIFY(pem.startsWith(QStringLiteral("-----BEGIN CERTIFICATE-----\n")));
    const auto read = trust::readCertificates(asBytes(pem.toStdString()));
    QVERIFY(read && read->front()->sha256 == card.certificate->sha256);
    trigger("chain.copy-subject");
    QVERIFY(QApplication::clipboard()->text().contains(card.title));
    trigger("chain.copy-sha256");
    QCOMPARE(QApplication::clipboard()->text().toStdString(), hex(card.certificate->sha256));
}

void ChainTest::tellsHowATokensKeyWasComeBy()
{
    show(test::scenarioCase("version-two-tokens"));
    QVERIFY2(said().contains(QStringLiteral("no chain of certificates")), qPrintable(said()));
    QCOMPARE(graph().cards.size(), std::size_t{4});
    QCOMPARE(graph().cards.back().title, QStringLiteral("Issuer"));
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Home);
    QTest::keyClick(m_view, Qt::Key_Right);
    QVERIFY(m_live->run()->msi().key);
    QCOMPARE(*m_live->selection().now().span, m_live->run()->msi().key->span);
}

void ChainTest::saysWhenThereIsNothingYet()
{
    show(test::acceptedCase());
    m_live->restart();
    QVERIFY2(said().contains(QStringLiteral("not looked at yet")), qPrintable(said()));
    QVERIFY(!m_actions->find(QStringLiteral("chain.copy-pem"))->isEnabled());
    m_live->run(session::Until::End);
    QVERIFY(m_view->isVisible());
    m_pane->setCase(nullptr);
    QVERIFY(!m_view->isVisible());
}

void ChainTest::staysAsItIsWhileTheRunGoesOn()
{
    show(test::acceptedCase());
    QTest::keyClick(m_view, Qt::Key_End);
    QTest::keyClick(m_view, Qt::Key_Plus);
    const auto zoom = m_view->zoom();
    const auto* current = m_view->current();
    m_live->stepBack();
    m_live->step();
    QCOMPARE(m_view->zoom(), zoom);
    QCOMPARE(m_view->current(), current);
}

void ChainTest::namesEveryCertificateForScreenReaders()
{
    show(test::acceptedCase());
    QAbstractItemModelTester tester(m_view->model());
    auto* seen = QAccessible::queryAccessibleInterface(m_view);
    QVERIFY(seen && !m_view->accessibleName().isEmpty());
    QCOMPARE(seen->childCount(), static_cast<int>(graph().cards.size()));
    for (int i = 0; i < seen->childCount(); ++i) {
        const auto name = seen->child(i)->text(QAccessible::Name);
        QVERIFY2(name.contains(QStringLiteral("issued by")), qPrintable(name));
        QVERIFY(!seen->child(i)->rect().isEmpty());
    }
}

void ChainTest::daysLeftAreSaidInWords()
{
    auto c = test::acceptedCase();
    c.context.collect = true; // so that a document out of date still has its chain searched
    show(std::move(c));
    for (const auto& card : graph().cards) {
        QVERIFY2(card.state.contains(QStringLiteral("left")), qPrintable(card.state));
    }
    session::WhatIf later;
    later.now = m_live->kept().context.now + Duration{400LL * 86400};
    m_live->suppose(QStringLiteral("later"), later);
    const auto& leaf = graph().cards[graph().chosen.front()];
    QVERIFY2(leaf.state.contains(QStringLiteral("expired")), qPrintable(leaf.state));
    QCOMPARE(leaf.mark, ui::Mark::Failed);
}

QTEST_MAIN(ChainTest)
#include "chain_test.moc"
