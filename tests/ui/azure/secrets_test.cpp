// SPDX-License-Identifier: GPL-3.0-or-later
// A whole session of the window in a process of its own, which is killed: nothing that it leaves on the disk
// holds a secret. The process is this program again, told by its environment what to do.
#include "azure/azure_page.h"
#include "azure/doctor_page.h"
#include "azure/fetch_page.h"
#include "lab/lab.h"
#include "shell/main_window.h"
#include "shell/window_content.h"
#include "support/planted.h"
#include "theme/text.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTreeView>

#include <cstdio>

using namespace attest;
using namespace attest::ui;

namespace {

constexpr int kLong = 60000;
constexpr char kSession[] = "ASSAYER_TEST_SESSION"; ///< the folder of the session to be held
constexpr char kTyped[] = "planted-typed-secret-29471";
constexpr char kOfTheApp[] = "planted-client-secret-83516";
constexpr char kName[] = "planted-connection-61204"; ///< no secret: what the scan has to find

void tell(const char* what, const std::string& more = {})
{
    std::fprintf(stdout, "%s %s\n", what, more.c_str());
    std::fflush(stdout);
}

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
    (void)started->secrets->put(azure::secretKey(started->connection, azure::kClientSecret),
        SecretBytes(copyBytes(asBytes(kOfTheApp))));
    for (const auto service : {lab::Azure::Entra, lab::Azure::Imds}) {
        lab.intercept(service, [](const auto& request, const auto& next) {
            auto answer = next(request);
            tellTokens(answer.body);
            return answer;
        });
    }
    return started;
}

/// One session; true when all of it was done.
class Session {
public:
    explicit Session(const QString& folder)
        : m_folder(folder)
        , m_settings(folder + QStringLiteral("/config/settings.ini"))
        , m_window({&m_settings, &m_language, folder + QStringLiteral("/state"), {}, ways(folder)})
    {
        m_window.show();
        QObject::connect(&m_window.azure(), &AzureDesk::failed, &m_window,
            [](const QString& what, const Problem& problem) {
                tell("SAID", utf8(what) + ": " + std::string(problem.id.value));
            });
    }
    /// The step that came to nothing; empty when all was done.
    [[nodiscard]] std::string hold()
    {
        using Step = std::pair<const char*, bool (Session::*)()>;
        for (const auto& [name, step] : {Step("connection", &Session::writesAConnection),
                 Step("sign-in", &Session::signsIn), Step("explorer", &Session::looksAround),
                 Step("fetch", &Session::fetches), Step("save", &Session::saves),
                 Step("doctor", &Session::examines), Step("autosave", &Session::isKeptUnsaved)}) {
            if (!(this->*step)()) {
                return name;
            }
        }
        return {};
    }

private:
    static AzureWays ways(const QString& folder)
    {
        auto ways = realWays(folder + QStringLiteral("/config/connections.json"));
        ways.keychain = []() -> Result<std::shared_ptr<net::SecretStore>> {
            return std::shared_ptr<net::SecretStore>(net::memoryStore());
        };
        ways.openUrl = [](const QString&) {};
        ways.lab = [start = ways.lab] { return plantedLab(start); };
        return ways;
    }
    [[nodiscard]] AzurePage& page() { return m_window.content().azurePage(); }
    template <typename T>
    T* find(const char* name)
    {
        return page().findChild<T*>(QString::fromLatin1(name));
    }
    void click(const char* name) { find<QAbstractButton>(name)->click(); }
    void type(const char* name, const char* text)
    {
        auto* field = find<QLineEdit>(name);
        field->clear();
        QTest::keyClicks(field, QString::fromLatin1(text));
    }
    static bool holds(const QString& path, const char* words)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(words);
    }

    bool writesAConnection()
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
    bool signsIn()
    {
        click("lab");
        return QTest::qWaitFor(
            [this] { return m_window.azure().standing() == AzureDesk::Standing::In; }, kLong);
    }
    bool looksAround()
    {
        page().go(AzurePage::Part::Explorer);
        click("load");
        const auto* model = find<QTreeView>("resources")->model();
        return QTest::qWaitFor([&] { return model->rowCount(model->index(0, 0)) > 0; }, kLong);
    }
    bool fetchOne(azure::FetchWhat what)
    {
        auto* box = find<QComboBox>("what");
        box->setCurrentIndex(box->findData(static_cast<int>(what)));
        const auto before = m_window.cases().all().size();
        click("fetch");
        return QTest::qWaitFor([&] { return m_window.cases().all().size() > before; }, kLong);
    }
    bool fetches()
    {
        page().go(AzurePage::Part::Fetch);
        return fetchOne(azure::FetchWhat::Attested);
    }
    bool saves()
    {
        const auto path = m_folder + QStringLiteral("/home/case.attestcase");
        m_window.cases().shown()->setKeptAt(path);
        m_window.cases().shown()->setNote("", QStringLiteral("seen"));
        m_window.actions().find(QStringLiteral("file.save"))->trigger();
        m_window.actions().find(QStringLiteral("report.copy-summary"))->trigger();
        return QTest::qWaitFor([&] { return QFile::exists(path); }, kLong);
    }
    bool examines()
    {
        const auto path = m_folder + QStringLiteral("/home/doctor.json");
        page().go(AzurePage::Part::Doctor);
        QSignalSpy finished(&page().doctor(), &DoctorPage::finished);
        click("runDoctor");
        if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, kLong)) {
            return false;
        }
        page().doctor().setPathChooser([path](auto...) { return path; });
        click("exportDoctor");
        return QFile::exists(path);
    }
    /// A token's case that is not saved, when the process is killed.
    bool isKeptUnsaved()
    {
        page().go(AzurePage::Part::Fetch);
        if (!fetchOne(azure::FetchWhat::Token)) {
            return false;
        }
        m_window.cases().shown()->setNote("", QStringLiteral("not saved"));
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

    QString m_folder;
    Settings m_settings;
    Language m_language;
    MainWindow m_window;
};

} // namespace

class SecretsTest : public QObject {
    Q_OBJECT
private slots:
    void aSessionThatIsKilledLeavesNone();
};

void SecretsTest::aSessionThatIsKilledLeavesNone()
{
    const QTemporaryDir folder;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kSession), folder.path());
    for (const auto& [variable, below] : {std::pair("HOME", "home"), {"TMPDIR", "temp"},
             {"XDG_CONFIG_HOME", "config"}, {"XDG_STATE_HOME", "state"},
             {"XDG_CACHE_HOME", "cache"}, {"XDG_DATA_HOME", "data"}, {"XDG_RUNTIME_DIR", "run"}}) {
        const auto path = folder.filePath(QString::fromLatin1(below));
        QVERIFY(QDir().mkpath(path));
        QVERIFY(
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        environment.insert(QString::fromLatin1(variable), path);
    }
    test::Planted planted({kTyped, kOfTheApp});
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setWorkingDirectory(folder.filePath(QStringLiteral("home")));
    session.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    session.start(QCoreApplication::applicationFilePath(), QStringList());
    QByteArray last, said;
    while (last != "READY" && !last.startsWith("FAILED")
        && (session.canReadLine() || session.waitForReadyRead(2 * kLong))) {
        last = session.readLine().trimmed();
        if (last.startsWith("SAID ")) {
            said += last.mid(5) + "; ";
        }
        if (last.startsWith("PLANTED ")) {
            QVERIFY(planted.add(last.mid(8).toStdString()));
        }
    }
    QVERIFY2(last == "READY", (last + ' ' + said).constData());
    QVERIFY2(planted.size() >= 4, "no token was given out");
    const auto id = static_cast<pid_t>(session.processId());
    auto leaks = planted.inCommandLine(id);
    const auto inEnvironment = planted.inEnvironment(id);
    session.kill(); // as SIGKILL does it: nobody cleans up
    QVERIFY(session.waitForFinished(kLong));
    const auto left = planted.below(folder.path().toStdString());
    leaks.insert(leaks.end(), inEnvironment.begin(), inEnvironment.end());
    leaks.insert(leaks.end(), left.begin(), left.end());
    QVERIFY2(leaks.empty(), test::said(leaks).c_str());
    QVERIFY2(!test::Planted({kName}).below(folder.path().toStdString()).empty(),
        "the scan finds nothing at all");
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (const auto folder = qEnvironmentVariable(kSession); !folder.isEmpty()) {
        Session session(folder);
        const auto failed = session.hold();
        tell(failed.empty() ? "READY" : "FAILED", failed);
        return QApplication::exec();
    }
    SecretsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "secrets_test.moc"
