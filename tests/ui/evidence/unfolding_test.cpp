// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/shown_pane.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QScrollBar>

using namespace attest;
using test::Shown;

/// What somebody unfolded stays unfolded.
class UnfoldingTest : public QObject {
    Q_OBJECT
private slots:
    void keepsWhatWasOpenedWhileStepping();
    void keepsWhatWasOpenedWhenSupposing();
    void keepsWhatWasOpenedInOtherEvidence();
};

void UnfoldingTest::keepsWhatWasOpenedWhileStepping()
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

void UnfoldingTest::keepsWhatWasOpenedWhenSupposing()
{
    const Shown shown(test::acceptedCase());
    shown.tree.expand(shown.field("signerInfos"));
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    shown.live->suppose(QStringLiteral("Suppose another challenge"), whatIf);
    QVERIFY(shown.tree.isExpanded(shown.field("signerInfos")));
    QVERIFY(shown.tree.isExpanded(shown.field("content", "signerInfos")));
}

void UnfoldingTest::keepsWhatWasOpenedInOtherEvidence()
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

QTEST_MAIN(UnfoldingTest)
#include "unfolding_test.moc"
