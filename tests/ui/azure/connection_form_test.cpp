// SPDX-License-Identifier: GPL-3.0-or-later
// A connection as it is written: what is kept of it, and what is not.
#include "azure/connection_form.h"
#include "rig.h"

#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace attest;
using namespace attest::ui;
using attest::test::Rig;

namespace {

void type(QLineEdit* field, const QString& text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An authority's certificate with its key beside it, as some tools write them.
QString authorityFile(const Rig& rig)
{
    const auto path = rig.folder.filePath(QStringLiteral("ca.pem"));
    QFile file(path);
    const auto pem = "-----BEGIN PRIVATE KEY-----\ncGxhbnRlZC1rZXk=\n-----END PRIVATE KEY-----\n"
        + rig.lab->tenant().tls().caPem();
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(pem)) > 0
        ? path
        : QString();
}

} // namespace

class ConnectionFormTest : public QObject {
    Q_OBJECT
private slots:
    void aConnectionIsWrittenAndItsSecretIsNot();
    void anUnfitConnectionIsRefusedWithItsReason();
    void anAuthorityIsKeptWithoutWhatStandsBesideIt();
    void anAuthorityCanBeTakenAway();
    void aFileWithoutACertificateIsRefused();
};

void ConnectionFormTest::aConnectionIsWrittenAndItsSecretIsNot()
{
    Rig rig;
    rig.click("newConnection");
    type(rig.find<QLineEdit>("name"), "Contoso");
    auto* credential = rig.find<QComboBox>("credential");
    credential->setCurrentIndex(
        credential->findData(static_cast<int>(azure::CredentialKind::ClientSecret)));
    type(rig.find<QLineEdit>("tenant"), "contoso.onmicrosoft.com");
    type(rig.find<QLineEdit>("clientId"), "11111111-2222-4333-8444-555555555555");
    QVERIFY(rig.find<QLineEdit>("secret")->isVisible());
    type(rig.find<QLineEdit>("secret"), "planted-secret-7351");
    QTest::keyClick(rig.find<QLineEdit>("secret"), Qt::Key_Return);
    QTRY_VERIFY(contents(rig.file()).contains("Contoso"));
    QVERIFY(!contents(rig.file()).contains("planted-secret"));
    QCOMPARE(rig.find<QLineEdit>("secret")->text(), QString());
    const auto key = azure::secretKey(rig.desk->connections().front(), azure::kClientSecret);
    QTRY_VERIFY(rig.store->get(key)->has_value());
    QTRY_VERIFY(rig.find<QLabel>("kept")->text().contains("in memory"));
}

void ConnectionFormTest::anUnfitConnectionIsRefusedWithItsReason()
{
    Rig rig;
    rig.click("newConnection");
    const auto before = contents(rig.file());
    type(rig.find<QLineEdit>("arm"), "http://management.azure.com");
    QTest::keyClick(rig.find<QLineEdit>("arm"), Qt::Key_Return);
    QVERIFY(rig.find<QLabel>("problem")->isVisible());
    QVERIFY(rig.find<QLabel>("problem")->text().contains("https"));
    QCOMPARE(contents(rig.file()), before);
}

void ConnectionFormTest::anAuthorityIsKeptWithoutWhatStandsBesideIt()
{
    Rig rig;
    rig.enterLab();
    rig.click("newConnection");
    type(rig.find<QLineEdit>("name"), "Private");
    QVERIFY(rig.find<QLabel>("trusted")->text().startsWith("None"));
    rig.page->findChild<ConnectionForm*>()->trustFile(authorityFile(rig));
    QVERIFY2(rig.find<QLabel>("trusted")->text().contains("CN="),
        qPrintable(rig.find<QLabel>("trusted")->text()));
    rig.click("save");
    QTRY_VERIFY(contents(rig.file()).contains("Private"));
    QVERIFY(contents(rig.file()).contains("BEGIN CERTIFICATE"));
    QVERIFY(!contents(rig.file()).contains("PRIVATE KEY"));
}

void ConnectionFormTest::anAuthorityCanBeTakenAway()
{
    Rig rig;
    rig.enterLab();
    rig.click("newConnection");
    auto* form = rig.page->findChild<ConnectionForm*>();
    QVERIFY(!rig.find<QAbstractButton>("trustNone")->isVisible());
    form->trustFile(authorityFile(rig));
    QVERIFY(!form->written().extraCaPem.empty());
    rig.click("trustNone");
    QVERIFY(form->written().extraCaPem.empty());
    QVERIFY(rig.find<QLabel>("trusted")->text().startsWith("None"));
}

void ConnectionFormTest::aFileWithoutACertificateIsRefused()
{
    Rig rig;
    rig.enterLab();
    rig.click("newConnection");
    auto* form = rig.page->findChild<ConnectionForm*>();
    form->trustFile(authorityFile(rig));
    const auto before = form->written().extraCaPem;
    QFile none(rig.folder.filePath(QStringLiteral("none.pem")));
    QVERIFY(none.open(QIODevice::WriteOnly));
    none.close();
    form->trustFile(none.fileName());
    QVERIFY(rig.find<QLabel>("problem")->isVisible());
    QVERIFY2(rig.find<QLabel>("problem")->text().contains("certificate"),
        qPrintable(rig.find<QLabel>("problem")->text()));
    QCOMPARE(form->written().extraCaPem, before);
}

QTEST_MAIN(ConnectionFormTest)
#include "connection_form_test.moc"
