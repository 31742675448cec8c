// SPDX-License-Identifier: GPL-3.0-or-later
#include "planted_session.h"

#include "azure/doctor_page.h"
#include "azure/fetch_page.h"
#include "export/export_window.h"
#include "lab/lab.h"
#include "theme/text.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

#include <algorithm>
#include <cstdio>

namespace attest::test {

using namespace ui;

namespace {

constexpr int kLong = 60000;

/// The signature of each token that a service gives out, and what renews one.
void tellTokens(const std::string& body)
{
    const auto answer = QJsonDocument::fromJson(QByteArray::fromStdString(body)).object();
    for (const char* name : {"access_token", "refresh_token", "id_token"}) {
        const auto token = answer.value(QLatin1String(name)).toString();
        if (!token.isEmpty()) {
            tell("PLANTED", token.section(u'.', -1).toStdString());
        }
    }
}

/// A simulated tenant with a secret of the test's, and whose tokens the test is told.
Result<StartedLab> plantedLab(const std::function<Result<StartedLab>()>& start)
{
    auto started = start();
    if (!started) {
        return started;
    }
    auto& lab = *std::static_pointer_cast<lab::Lab>(started->lab);
    lab.tenant().change([](lab::World& world) {
        for (auto& app : world.directory.apps) {
            for (auto& secret : app.secrets) {
                secret.value = kOfTheApp;
            }
        }
    });
    for (const auto service : {lab::Azure::Entra, lab::Azure::Imds}) {
        lab.intercept(service, [](const auto& request, const auto& next) {
            auto answer = next(request);
            tellTokens(answer.body);
            return answer;
        });
    }
    return started;
}

AzureWays ways(const QString& folder)
{
    auto ways = realWays(folder + QStringLiteral("/config/connections.json"));
    ways.keychain = []() -> Result<std::shared_ptr<net::SecretStore>> {
        return std::shared_ptr<net::SecretStore>(net::memoryStore());
    };
    ways.openUrl = [](const QString&) {};
    ways.lab = [start = ways.lab] { return plantedLab(start); };
    return ways;
}

bool holds(const QString& path, const char* words)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(words);
}

} // namespace

void tell(const char* what, const std::string& more)
{
    std::fprintf(stdout, "%s %s\n", what, more.c_str());
    std::fflush(stdout);
}

PlantedSession::PlantedSession(const QString& folder)
    : m_folder(folder)
    , m_settings(folder + QStringLiteral("/config/settings.ini"))
    , m_window({&m_settings, &m_language, folder + QStringLiteral("/state"), {}, ways(folder)})
{
    m_window.show();
    QObject::connect(&m_window.azure(), &AzureDesk::failed, &m_window,
        [](const QString& what, const Problem& problem) {
            tell("SAID", utf8(what) + ": " + std::string(problem.id.value));
        });
    QObject::connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, &m_window,
        [this] { keepCopied(); });
}

std::string PlantedSession::hold()
{
    using Step = std::pair<const char*, bool (PlantedSession::*)()>;
    using Is = PlantedSession;
    for (const auto& [name, step] : {Step("connection", &Is::writesAConnection),
             Step("sign-in", &Is::signsIn), Step("explorer", &Is::looksAround),
             Step("fetch", &Is::fetches), Step("save", &Is::saves), Step("export", &Is::exports),
             Step("doctor", &Is::examines), Step("autosave", &Is::isKeptUnsaved),
             Step("export of a token", &Is::exports), Step("requests", &Is::copiesRequests)}) {
        if (!(this->*step)()) {
            return name;
        }
    }
    return {};
}

void PlantedSession::click(const char* name)
{
    find<QAbstractButton>(name)->click();
}

void PlantedSession::type(const char* name, const char* text)
{
    auto* field = find<QLineEdit>(name);
    field->clear();
    QTest::keyClicks(field, QString::fromLatin1(text));
}

QString PlantedSession::atHome(const QString& name) const
{
    return m_folder + QStringLiteral("/home/") + name;
}

void PlantedSession::keepCopied()
{
    const auto* copied = QGuiApplication::clipboard()->mimeData();
    QFile file(atHome(QStringLiteral("copied-%1").arg(++m_copies)));
    if (copied != nullptr && file.open(QIODevice::WriteOnly)) {
        file.write(copied->text().toUtf8() + copied->html().toUtf8());
    }
}

/// As somebody writes who has pasted the token that it is about.
void PlantedSession::note(const char* words)
{
    m_window.cases().shown()->setNote("",
        QString::fromLatin1(words) + u' ' + QString::fromLatin1(kWritten)
            + QStringLiteral(" eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzb21lYm9keSJ9.")
            + QString::fromLatin1(kPasted));
}

bool PlantedSession::writesAConnection()
{
    m_window.content().go(Place::Azure);
    click("newConnection");
    type("name", kName);
    auto* credential = find<QComboBox>("credential");
    credential->setCurrentIndex(
        credential->findData(static_cast<int>(azure::CredentialKind::ClientSecret)));
    type("tenant", "contoso.onmicrosoft.com");
    type("clientId", "11111111-2222-4333-8444-555555555555");
    type("secret", kTyped);
    QTest::keyClick(find<QLineEdit>("secret"), Qt::Key_Return);
    return QTest::qWaitFor(
        [this] { return holds(m_folder + QStringLiteral("/config/connections.json"), kName); },
        kLong);
}

bool PlantedSession::signsIn()
{
    click("lab");
    return QTest::qWaitFor(
        [this] { return m_window.azure().standing() == AzureDesk::Standing::In; }, kLong);
}

bool PlantedSession::looksAround()
{
    page().go(AzurePage::Part::Explorer);
    click("load");
    const auto* model = find<QTreeView>("resources")->model();
    return QTest::qWaitFor([&] { return model->rowCount(model->index(0, 0)) > 0; }, kLong);
}

bool PlantedSession::fetchOne(azure::FetchWhat what)
{
    auto* box = find<QComboBox>("what");
    box->setCurrentIndex(box->findData(static_cast<int>(what)));
    const auto before = m_window.cases().all().size();
    click("fetch");
    return QTest::qWaitFor([&] { return m_window.cases().all().size() > before; }, kLong);
}

bool PlantedSession::fetches()
{
    page().go(AzurePage::Part::Fetch);
    return fetchOne(azure::FetchWhat::Attested);
}

bool PlantedSession::saves()
{
    const auto path = atHome(QStringLiteral("case.attestcase"));
    m_window.cases().shown()->setKeptAt(path);
    note("seen");
    m_window.actions().find(QStringLiteral("file.save"))->trigger();
    return QTest::qWaitFor([&] { return QFile::exists(path); }, kLong);
}

bool PlantedSession::exportIn(ReportForm form)
{
    auto* window = m_window.findChild<ExportWindow*>();
    auto* save = window->findChild<QAbstractButton*>(QStringLiteral("save"));
    auto* copy = window->findChild<QAbstractButton*>(QStringLiteral("copy"));
    window->findChild<QComboBox*>(QStringLiteral("form"))->setCurrentIndex(static_cast<int>(form));
    if (!QTest::qWaitFor([&] { return save->isEnabled(); }, kLong)) {
        return false;
    }
    const auto path
        = atHome(QStringLiteral("report-%1").arg(m_window.cases().all().size()) + suffixOf(form));
    window->setPathChooser([path](auto...) { return path; });
    save->click();
    copy->click();
    return QFile::exists(path);
}

/// The case that is shown, with everything that tells whose it is.
bool PlantedSession::exports()
{
    m_window.actions().find(QStringLiteral("report.export"))->trigger();
    m_window.actions().find(QStringLiteral("report.copy-summary"))->trigger();
    return std::ranges::all_of(kReportForms, [this](ReportForm form) { return exportIn(form); });
}

bool PlantedSession::examines()
{
    page().go(AzurePage::Part::Doctor);
    QSignalSpy finished(&page().doctor(), &DoctorPage::finished);
    click("runDoctor");
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, kLong)) {
        return false;
    }
    for (const char* name : {"doctor.html", "doctor.md", "doctor.json", "doctor.txt"}) {
        const auto path = atHome(QString::fromLatin1(name));
        page().doctor().setPathChooser([path](auto...) { return path; });
        click("exportDoctor");
        if (!QFile::exists(path)) {
            return false;
        }
    }
    return true;
}

/// Each as a command, as the list offers it.
bool PlantedSession::copiesRequests()
{
    auto* requests = find<QTableView>("requests");
    const int before = m_copies;
    for (int row = 0; row < requests->model()->rowCount(); ++row) {
        requests->setCurrentIndex(requests->model()->index(row, 0));
        requests->actions().front()->trigger();
    }
    return m_copies > before + 4;
}

// A token's case that is not saved, when the process is killed.
bool PlantedSession::isKeptUnsaved()
{
    page().go(AzurePage::Part::Fetch);
    if (!fetchOne(azure::FetchWhat::Token)) {
        return false;
    }
    note("not saved");
    return QTest::qWaitFor(
        [this] {
            QDirIterator each(
                m_folder + QStringLiteral("/state"), QDir::Files, QDirIterator::Subdirectories);
            while (each.hasNext()) {
                if (holds(each.next(), "not saved")) {
                    return true;
                }
            }
            return false;
        },
        kLong);
}

} // namespace attest::test
