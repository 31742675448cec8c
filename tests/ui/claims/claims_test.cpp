// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "claims/claims_pane.h"
#include "claims/rules.h"
#include "session/intake.h"
#include "theme/time_text.h"
#include "ui/support/sample_case.h"

#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>

using namespace attest;
using namespace attest::ui;

/// What surrounds the evidence, seen and edited by a person.
class ClaimsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void showsWhatTheCaseHas();
    void namesAnotherTenantDomain();
    void offersTheDomainsOfThePolicy();
    void refusesADomainWithSpaces();
    void editsTheResourceId();
    void refusesAResourceIdInPlace();
    void givesOutAnotherChallenge();
    void setsTheClock();
    void setsTheClockToNow();
    void refusesAClockInPlace();
    void setsTheLeeway();
    void demandsAnIdentity();
    void asksResourceManagerOrNot();
    void showsOverrides();
    void removesKeysAtHand();
    void removesACertificate();
    void trustsACertificateOnlyWhenAskedAgain();
    void listsAnchorsWithTheirProvenance();
    void copiesWhatIdentifiesAnAnchor();
    void everythingIsUndone();
    void whatDoesNotApplyToATokenSaysWhy();
    void scrollingChangesNothing();
    void everyControlHasANameAndALabel();
    void nothingNeedsToBeScrolledSideways();

private:
    void show(casefile::Case c);
    template <typename T>
    T* find(const char* name) const
    {
        return m_pane->findChild<T*>(QString::fromLatin1(name));
    }
    void type(const char* field, const QString& text);
    [[nodiscard]] bool complains(const QString& words) const;

    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<LiveCase> m_live;
    std::unique_ptr<ClaimsPane> m_pane;
};

namespace {

/// The sample with an anchor's certificate imported, and without that anchor.
casefile::Case withImported()
{
    auto c = test::acceptedCase();
    const auto anchor = c.context.anchors.all().front();
    c.context.pool.push_back({anchor.certificate, trust::Origin::Imported, "root.pem"});
    c.context.anchors = trust::Anchors();
    return c;
}

} // namespace

void ClaimsTest::init()
{
    m_actions = std::make_unique<Actions>();
    m_pane = std::make_unique<ClaimsPane>(*m_actions);
    m_pane->resize(360, 900);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void ClaimsTest::cleanup()
{
    m_pane.reset();
    m_live.reset();
    m_actions.reset();
}

void ClaimsTest::show(casefile::Case c)
{
    m_live = test::open(std::move(c));
    m_pane->setCase(m_live.get());
}

void ClaimsTest::type(const char* name, const QString& text)
{
    auto* field = find<QLineEdit>(name);
    if (!field) {
        field = find<QComboBox>(name)->lineEdit();
    }
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

bool ClaimsTest::complains(const QString& words) const
{
    const auto labels = m_pane->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

void ClaimsTest::showsWhatTheCaseHas()
{
    show(test::acceptedCase());
    QCOMPARE(
        find<QComboBox>("claims.domain")->currentText(), QStringLiteral("contoso.onmicrosoft.com"));
    QVERIFY(
        find<QLineEdit>("claims.resource")->text().startsWith(QStringLiteral("/subscriptions/")));
    QCOMPARE(find<QLineEdit>("claims.nonce")->text(), QStringLiteral("k3Vt9QmZ2xWf7LrB5nDc8HpY"));
    QCOMPARE(find<QLineEdit>("claims.clock")->text(), QStringLiteral("2026-07-28 13:24:00"));
    QCOMPARE(find<QSpinBox>("claims.leeway")->value(), 300);
    QCOMPARE(find<QComboBox>("claims.arm")->currentText(), QStringLiteral("Asked"));
    QVERIFY(!m_live->isEdited());
}

void ClaimsTest::namesAnotherTenantDomain()
{
    show(test::acceptedCase());
    type("claims.domain", QStringLiteral("fabrikam.onmicrosoft.com"));
    QCOMPARE(m_live->kept().evidence.front().tenantDomain, std::string("fabrikam.onmicrosoft.com"));
    QCOMPARE(m_live->report().outcome, verify::Outcome::Fail);
    QCOMPARE(m_live->undoStack().count(), 1);
}

void ClaimsTest::offersTheDomainsOfThePolicy()
{
    auto c = test::acceptedCase();
    c.evidence.front().tenantDomain = "other.example";
    show(std::move(c));
    auto* box = find<QComboBox>("claims.domain");
    QVERIFY(box->findText(QStringLiteral("contoso.onmicrosoft.com")) >= 0);
    box->setFocus();
    box->setCurrentIndex(-1);
    box->setEditText(QStringLiteral("other.example"));
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_COMPARE(m_live->kept().evidence.front().tenantDomain, box->itemText(0).toStdString());
}

void ClaimsTest::refusesADomainWithSpaces()
{
    show(test::acceptedCase());
    type("claims.domain", QStringLiteral("two words"));
    QVERIFY(complains(QStringLiteral("no spaces")));
    QVERIFY(!m_live->isEdited());
}

void ClaimsTest::editsTheResourceId()
{
    show(test::acceptedCase());
    type("claims.resource", QString());
    QVERIFY(m_live->kept().evidence.front().resourceId.empty());
}

void ClaimsTest::refusesAResourceIdInPlace()
{
    show(test::acceptedCase());
    type("claims.resource", QStringLiteral("a machine"));
    QVERIFY(complains(QStringLiteral("/subscriptions/")));
    QVERIFY(!m_live->isEdited());
    QCOMPARE(find<QLineEdit>("claims.resource")->text(), QStringLiteral("a machine"));
}

void ClaimsTest::givesOutAnotherChallenge()
{
    show(test::acceptedCase());
    type("claims.nonce", QStringLiteral("Jw6Rb1TzN4sXe0GqU7oMa5Kd"));
    QCOMPARE(m_live->kept().context.nonce, std::optional(std::string("Jw6Rb1TzN4sXe0GqU7oMa5Kd")));
    QCOMPARE(m_live->report().outcome, verify::Outcome::Fail);
    QVERIFY(!m_live->report().hypothetical);
    type("claims.nonce", QString());
    QVERIFY(!m_live->kept().context.nonce);
}

void ClaimsTest::setsTheClock()
{
    show(test::acceptedCase());
    type("claims.clock", QStringLiteral("2026-07-28T13:25:00Z"));
    QCOMPARE(formatRfc3339(m_live->kept().context.now), std::string("2026-07-28T13:25:00Z"));
    QCOMPARE(find<QLineEdit>("claims.clock")->text(), QStringLiteral("2026-07-28 13:25:00"));
}

void ClaimsTest::setsTheClockToNow()
{
    show(test::acceptedCase());
    const auto before = wallClock();
    QTest::mouseClick(find<QPushButton>("claims.now"), Qt::LeftButton);
    QVERIFY(m_live->kept().context.now >= before);
    QVERIFY(m_live->kept().context.now <= wallClock());
}

void ClaimsTest::refusesAClockInPlace()
{
    show(test::acceptedCase());
    type("claims.clock", QStringLiteral("noon"));
    QVERIFY(complains(QStringLiteral("This is no time")));
    QVERIFY(!m_live->isEdited());
}

void ClaimsTest::setsTheLeeway()
{
    show(test::acceptedCase());
    auto* field = find<QSpinBox>("claims.leeway");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Up);
    QCOMPARE(m_live->kept().context.leeway, Duration{360});
}

void ClaimsTest::demandsAnIdentity()
{
    show(test::acceptedCase());
    type("claims.trust-domain", QStringLiteral("Not A Domain"));
    QVERIFY(!m_live->isEdited());
    type("claims.trust-domain", QStringLiteral("other.example"));
    QVERIFY(m_live->kept().context.identity);
    QCOMPARE(m_live->kept().context.identity->trustDomain, std::string("other.example"));
    type("claims.template", QStringLiteral("/vm/{{azure_imds.vm.name"));
    QCOMPARE(m_live->undoStack().count(), 1);
    type("claims.template", QStringLiteral("/vm/{{azure_imds.vm.name}}"));
    QCOMPARE(m_live->run()->spiffeId(), std::string("spiffe://other.example/vm/shop-frontend-1"));
}

void ClaimsTest::asksResourceManagerOrNot()
{
    show(test::acceptedCase());
    auto* box = find<QComboBox>("claims.arm");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(m_live->kept().context.arm, verify::Access::None);
}

void ClaimsTest::showsOverrides()
{
    auto c = test::acceptedCase();
    c.context.metadataDomains = {{"metadata.azure.cn"}};
    show(std::move(c));
    QCOMPARE(find<QLabel>("claims.metadata")->text(), QStringLiteral("metadata.azure.cn"));
    QVERIFY(find<QLabel>("claims.subscriptions")->text().startsWith(QStringLiteral("None")));
}

void ClaimsTest::removesKeysAtHand()
{
    auto c = test::acceptedCase();
    c.context.jwks = SharedBytes(copyBytes(asBytes(std::string_view("{\"keys\":[]}"))));
    show(std::move(c));
    QVERIFY(find<QLabel>("claims.keys")->text().startsWith(QStringLiteral("0 keys")));
    QTest::mouseClick(find<QPushButton>("claims.keys.remove"), Qt::LeftButton);
    QVERIFY(!m_live->kept().context.jwks);
    QVERIFY(find<QPushButton>("claims.keys.remove")->isHidden());
}

void ClaimsTest::removesACertificate()
{
    show(withImported());
    auto* list = find<QListWidget>("claims.certificates");
    QCOMPARE(list->count(), 1);
    list->setCurrentRow(0);
    for (auto* button : m_pane->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Remove")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QVERIFY(m_live->kept().context.pool.empty());
}

void ClaimsTest::trustsACertificateOnlyWhenAskedAgain()
{
    show(withImported());
    QVERIFY(m_live->report().outcome != verify::Outcome::Pass);
    find<QListWidget>("claims.certificates")->setCurrentRow(0);
    const auto press = [this] {
        for (auto* button : m_pane->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Trust as an anchor…")) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
    };
    press();
    QVERIFY(complains(QStringLiteral("Whatever its key has signed")));
    QVERIFY(m_live->kept().context.anchors.all().empty());
    QVERIFY(find<QPushButton>("claims.trust.no")->hasFocus());
    QTest::keyClick(find<QPushButton>("claims.trust.no"), Qt::Key_Space);
    QVERIFY(!complains(QStringLiteral("Whatever its key has signed")));
    press();
    QTest::mouseClick(find<QPushButton>("claims.trust.yes"), Qt::LeftButton);
    QCOMPARE(m_live->kept().context.anchors.all().size(), std::size_t{1});
    QCOMPARE(m_live->report().outcome, verify::Outcome::Pass);
    m_live->undoStack().undo();
    QVERIFY(m_live->kept().context.anchors.all().empty());
}

void ClaimsTest::listsAnchorsWithTheirProvenance()
{
    show(test::acceptedCase());
    auto* list = find<QListWidget>("claims.anchors");
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), QStringLiteral("Assayer Lab Root G2, of a simulated tenant"));
    QVERIFY(list->item(0)->toolTip().contains(QStringLiteral("SHA-256")));
}

void ClaimsTest::copiesWhatIdentifiesAnAnchor()
{
    show(test::acceptedCase());
    auto* list = find<QListWidget>("claims.anchors");
    emit list->customContextMenuRequested(list->visualItemRect(list->item(0)).center());
    auto* menu = list->findChild<QMenu*>();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    const auto& anchor = m_live->kept().context.anchors.all().front();
    QCOMPARE(QApplication::clipboard()->text().toStdString(), hex(anchor.spkiSha256));
}

void ClaimsTest::everythingIsUndone()
{
    show(test::acceptedCase());
    type("claims.nonce", QStringLiteral("another"));
    type("claims.resource", QString());
    type("claims.clock", QStringLiteral("2030-01-01"));
    while (m_live->undoStack().canUndo()) {
        m_live->undoStack().undo();
    }
    QCOMPARE(find<QLineEdit>("claims.nonce")->text(), QStringLiteral("k3Vt9QmZ2xWf7LrB5nDc8HpY"));
    QCOMPARE(find<QLineEdit>("claims.clock")->text(), QStringLiteral("2026-07-28 13:24:00"));
    QCOMPARE(m_live->report().outcome, verify::Outcome::Pass);
    QVERIFY(!m_live->isEdited());
}

void ClaimsTest::whatDoesNotApplyToATokenSaysWhy()
{
    auto taken = session::takeIn("token.jwt",
        copyBytes(asBytes(std::string_view("eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.AAAA"))),
        nullptr, Time{1785250000, 0});
    QVERIFY(taken.opened);
    show(*taken.opened);
    QVERIFY(!find<QComboBox>("claims.domain")->isEnabled());
    QVERIFY(!find<QComboBox>("claims.domain")->toolTip().isEmpty());
    QVERIFY(!find<QLineEdit>("claims.nonce")->isEnabled());
    QVERIFY(!find<QLineEdit>("claims.nonce")->toolTip().isEmpty());
    QVERIFY(find<QLineEdit>("claims.clock")->isEnabled());
}

void ClaimsTest::scrollingChangesNothing()
{
    show(test::acceptedCase());
    for (const char* name : {"claims.leeway", "claims.arm", "claims.domain"}) {
        auto* widget = find<QWidget>(name);
        const QPointF middle(widget->rect().center());
        QWheelEvent wheel(
            middle, widget->mapToGlobal(middle), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &wheel);
    }
    QVERIFY(!m_live->isEdited());
}

void ClaimsTest::everyControlHasANameAndALabel()
{
    show(withImported());
    std::set<const QWidget*> labelled;
    for (const auto* label : m_pane->findChildren<QLabel*>()) {
        labelled.insert(label->buddy());
    }
    for (const char* name :
        {"claims.domain", "claims.resource", "claims.nonce", "claims.clock", "claims.leeway",
            "claims.trust-domain", "claims.template", "claims.arm", "claims.anchors"}) {
        auto* widget = find<QWidget>(name);
        QVERIFY2(labelled.contains(widget), name);
        QVERIFY2(!widget->accessibleName().isEmpty(), name);
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
    }
}

void ClaimsTest::nothingNeedsToBeScrolledSideways()
{
    show(withImported());
    m_pane->resize(300, 700);
    QCoreApplication::sendPostedEvents();
    auto* scroll = m_pane->findChild<QScrollArea*>();
    QVERIFY2(scroll->widget()->minimumSizeHint().width() <= 300,
        qPrintable(QString::number(scroll->widget()->minimumSizeHint().width())));
}

QTEST_MAIN(ClaimsTest)
#include "claims_test.moc"
