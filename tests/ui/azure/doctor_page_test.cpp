// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor in the window looks at besides Azure: the case that is open.
#include "azure/diagnosis_view.h"
#include "azure/doctor_page.h"
#include "lab/arm/answers.h"
#include "rig.h"
#include "theme/marks.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

#include <atomic>
#include <thread>

using namespace attest;
using namespace attest::ui;
using attest::test::Rig;
using Part = AzurePage::Part;

namespace {

/// The doctor of somebody who is signed in to the lab.
struct Doctor {
    explicit Doctor(const Rig::Changed& changed = {}) : rig(Rig::Sessions::Real, changed)
    {
        rig.enterLab();
        rig.page->go(Part::Doctor);
    }
    /// A case with a document of this machine is open.
    void openCase()
    {
        rig.page->go(Part::Fetch);
        rig.click("fetch");
        QTRY_VERIFY(rig.cases.shown());
        rig.page->go(Part::Doctor);
    }
    [[nodiscard]] QString name() { return rig.cases.shown()->name(); }
    [[nodiscard]] QCheckBox* choice() { return rig.find<QCheckBox>("takeCase"); }
    void examine()
    {
        QSignalSpy finished(&rig.page->doctor(), &DoctorPage::finished);
        rig.click("runDoctor");
        QTRY_VERIFY(!finished.isEmpty());
    }
    /// All that the page says of a check.
    QString told(const QString& check)
    {
        auto* list = rig.find<QListView>("checks");
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == check) {
                list->setCurrentIndex(list->model()->index(row, 0));
            }
        }
        QStringList lines;
        auto* view = rig.page->findChild<DiagnosisView*>();
        for (const auto* label : view->widget()->findChildren<QLabel*>()) {
            lines << label->text();
        }
        for (const auto* command : view->widget()->findChildren<QLineEdit*>()) {
            lines << command->text();
        }
        return lines.join(u'\n');
    }

    Rig rig;
};

} // namespace

class DoctorPageTest : public QObject {
    Q_OBJECT
private slots:
    void itSaysWhenNoCaseIsOpen();
    void itLooksAtTheCaseThatIsOpen();
    void whatAPassedCheckNotesIsMarkedAsPassed();
    void theCaseCanBeLeftOut();
    void aTokenHasNoCertificatesAndThatIsSaid();
    void aBusyServiceIsWaitedForInSight();
};

void DoctorPageTest::itSaysWhenNoCaseIsOpen()
{
    Doctor page;
    QVERIFY(!page.choice()->isEnabled());
    QVERIFY2(page.choice()->text().contains("No case is open"), qPrintable(page.choice()->text()));
}

void DoctorPageTest::itLooksAtTheCaseThatIsOpen()
{
    Doctor page;
    page.openCase();
    const auto name = page.name();
    QVERIFY(page.choice()->isEnabled() && page.choice()->isChecked());
    QVERIFY2(page.choice()->text().contains(name), qPrintable(page.choice()->text()));
    page.examine();
    const auto told = page.told("Certificates in use");
    QVERIFY2(told.contains(name), qPrintable(told));
    const auto downloads = page.told("Certificate downloads");
    QVERIFY2(downloads.contains(".crt"), qPrintable(downloads));
}

void DoctorPageTest::whatAPassedCheckNotesIsMarkedAsPassed()
{
    Doctor page;
    page.openCase();
    page.examine();
    (void)page.told("Certificates in use");
    const auto* view = page.rig.find<DiagnosisView>("diagnosis");
    QStringList marks;
    for (const auto* label : view->findChildren<QLabel*>()) {
        marks << (label->pixmap().isNull() ? QStringList() : QStringList(label->toolTip()));
    }
    QVERIFY2(!marks.isEmpty(), "there is nothing to mark");
    QCOMPARE(marks, QStringList(marks.size(), wordOf(Mark::Passed)));
}

void DoctorPageTest::theCaseCanBeLeftOut()
{
    Doctor page;
    page.openCase();
    const auto name = page.name();
    QTest::mouseClick(page.choice(), Qt::LeftButton, {}, {8, page.choice()->height() / 2});
    QVERIFY(!page.choice()->isChecked());
    page.examine();
    const auto told = page.told("Certificates in use");
    QVERIFY2(!told.contains(name), qPrintable(told));
}

void DoctorPageTest::aTokenHasNoCertificatesAndThatIsSaid()
{
    Doctor page;
    casefile::Case token;
    page.rig.cases.add(token, QStringLiteral("token.attestcase"));
    QTRY_VERIFY(page.rig.cases.shown());
    page.examine();
    const auto told = page.told("Certificates in use");
    QVERIFY2(told.contains("token.attestcase"), qPrintable(told));
    QVERIFY2(told.contains("no certificates"), qPrintable(told));
}

void DoctorPageTest::aBusyServiceIsWaitedForInSight()
{
    std::atomic<bool> over = false;
    Doctor doctor([&over](AzureWays& ways) {
        ways.pause = [&over](auto, const net::Cancel& cancel) {
            while (!over && !cancel.asked()) {
                std::this_thread::yield();
            }
            return !cancel.asked();
        };
    });
    auto left = std::make_shared<std::atomic<int>>(1);
    doctor.rig.lab->intercept(lab::Azure::Arm, [left](const auto& request, const auto& next) {
        const bool asked = request.header("Authorization").has_value();
        return asked && (*left)-- > 0 ? lab::arm::throttled(7) : next(request);
    });
    QSignalSpy finished(&doctor.rig.page->doctor(), &DoctorPage::finished);
    doctor.rig.click("runDoctor");
    const auto* summary = doctor.rig.find<QLabel>("summary");
    QTRY_VERIFY2(summary->text().contains("going on in 7 s"), qPrintable(summary->text()));
    over = true;
    QTRY_VERIFY(!finished.isEmpty());
    QVERIFY2(!summary->text().contains("pause"), qPrintable(summary->text()));
    const auto told = doctor.told("Resource Manager");
    QVERIFY2(told.contains("after 7 s"), qPrintable(told));
}

QTEST_MAIN(DoctorPageTest)
#include "doctor_page_test.moc"
