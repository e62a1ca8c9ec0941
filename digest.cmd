@echo off
rem Starts digest on Windows, as far as the script "digest" can be followed there. Written without a Windows to try it on.
setlocal

rem Files, arguments and output are UTF-8, whatever the console's code page was; it is restored at the end.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
set "page=%page: =%"
chcp 65001 >nul

set "home=%~dp0"
set "app=%home%."
if exist "%home%pom.xml" set "app=%home%target"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "feature=0"
for /f "tokens=3" %%v in ('cmd /c ""%java%" -version 2>&1" ^| find "version"') do (
    for /f "delims=.-+" %%f in ("%%~v") do set "feature=%%f"
)
if %feature% lss 17 (
    echo digest: needs Java 17 or newer. 1>&2
    set "code=1"
    goto end
)
set "native="
if %feature% geq 22 set "native=--enable-native-access=ALL-UNNAMED"

rem The build, in a source checkout: only where there is none. After a change, "mvn package" makes a new one.
if exist "%app%\lib\digest-*.jar" goto run
if not exist "%home%pom.xml" (
    echo digest: %app%\lib is missing. 1>&2
    set "code=1"
    goto end
)
echo digest: building it, once... 1>&2
pushd "%home%"
call mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
set "code=%errorlevel%"
popd
if not "%code%"=="0" goto end

:run
rem Whoever's language is Chinese gets Chinese, where no variable says otherwise.
if not defined DIGEST_LANG if not defined LC_ALL if not defined LANG (
    reg query "HKCU\Control Panel\International" /v LocaleName 2>nul | find "zh" >nul && set "DIGEST_LANG=zh"
)
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -Xshare:auto -XX:-UsePerfData -Xms48m -Xmx384m -Xmn16m ^
    -XX:GCTimeRatio=1 -Xlog:disable %native% -Dfile.encoding=UTF-8 -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider ^
    -Dslf4j.internal.verbosity=WARN -Dpicocli.converters.excludes=.* -cp "%app%\lib\*" dev.digest.Main %*
set "code=%errorlevel%"

:end
chcp %page% >nul
endlocal & exit /b %code%
