// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/shown_pane.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

using namespace attest;
using test::Shown;

/// Finding fields, showing only what is found, and copying them.
class FindTest : public QObject {
    Q_OBJECT
private slots:
    void finds_data();
    void finds();
    void filtersWhenAsked();
    void copies();
    void saysWhyItCannotCopy();
};

void FindTest::finds_data()
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

void FindTest::finds()
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

void FindTest::filtersWhenAsked()
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

void FindTest::copies()
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

void FindTest::saysWhyItCannotCopy()
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

QTEST_MAIN(FindTest)
#include "find_test.moc"
