package dev.digest.check.rule.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of products, companies, languages and formats in their official form. */
final class ProductNames {
    /**
     * After a bar comes an accepted variant, or another name in the same letters. {@code *}: lower case is wrong even
     * within a sentence; {@code ~}: similar words may be right, so no spelling is suggested.
     */
    private static final String NAMES =
            "*GitHub *GitLab ~GitBook Bitbucket *JavaScript *TypeScript CoffeeScript ~ActionScript "
                    + "*PyTorch *TensorFlow NumPy ~SciPy OpenCV ~Keras Python *Kubernetes ~Docker MySQL "
                    + "*PostgreSQL *MongoDB SQLite ~Redis MariaDB DynamoDB Elasticsearch ClickHouse RabbitMQ "
                    + "RocketMQ ~Kafka ~Hadoop ~Spark|SparK *macOS *iOS ~iPadOS ~watchOS ~tvOS visionOS *iPhone *iPad "
                    + "*MacBook ~iMac ~AirPods AirDrop iCloud iTunes ~Xcode SwiftUI ~UIKit ~AppKit CocoaPods "
                    + "~WebKit TestFlight WWDC *Android *ChatGPT *OpenAI *DeepSeek *DeepMind ~GPT ~LLM AutoGPT "
                    + "LangChain LlamaIndex Midjourney ComfyUI ~Ollama ~vLLM ~ONNX TensorRT ~CUDA ~NVIDIA|Nvidia "
                    + "~AlphaGo AlphaFold ImageNet ~ResNet ~MuJoCo ~arXiv ~LaTeX|LaTex BibTeX *YouTube *LinkedIn "
                    + "*Facebook *WhatsApp ~TikTok ~PayPal *Instagram Telegram *Microsoft ~Twitter ~Google "
                    + "*Wikipedia Pinterest Spotify Netflix ~WeChat ~QQ Bilibili|bilibili WordPress PowerPoint "
                    + "Photoshop Illustrator ~OneNote OneDrive ~Outlook ~Notion ~Figma ~Slack ~Discord Cloudflare "
                    + "~Vercel ~Netlify Heroku DigitalOcean Raspberry WebStorm PyCharm IntelliJ JetBrains ~GoLand "
                    + "CLion ~VSCode|Vscode ~Vim|ViM ~Emacs ~jQuery|jquery ~Vue ~React|ReAct|ReACT ~Angular ~Svelte "
                    + "~Webpack|webpack ~Babel|babel ~npm|NPM ~pnpm ~Yarn|yarn|YaRN Next.js|next.js "
                    + "Node.js|node.js Vue.js|vue.js React.js Nuxt.js|nuxt.js Three.js|three.js D3.js "
                    + "WebGL ~WebGPU WebAssembly WebSocket WebRTC ~OAuth GraphQL ~gRPC RESTful|Restful ~DevOps "
                    + "FastAPI ~Django ~Flask Laravel MyBatis Thymeleaf ~Electron Chromium ~Chrome Firefox "
                    + "~Safari ~Jupyter Anaconda ~Markdown Kotlin ~Golang|golang Objective-C Ubuntu ~Debian "
                    + "CentOS ~Fedora ~Linux ~Unix|UNIX ~Windows ~ChromeOS HarmonyOS OpenHarmony ~MIUI Huawei "
                    + "Xiaomi Alibaba Tencent|tencent ~ByteDance ~SpaceX ~Tesla Starlink ~Neuralink Whisper "
                    + "~Copilot|CoPilot ~Claude Anthropic ~Gemini ~Mistral ~Qwen ~ChatGLM Transformer ~Diffusion "
                    + "~LangGraph Terraform Prometheus Grafana ~Ansible Jenkins ~Nginx|NGINX|nginx ~Apache "
                    + "~Tomcat ZooKeeper|Zookeeper ~etcd StackOverflow|Stackoverflow HackerNews|Hackernews ~Reddit "
                    + "ProductHunt|Producthunt ~Kaggle LeetCode HuggingFace|Huggingface ~Gitee ~Substack ~Airbnb "
                    + "~Uber ~Dropbox Evernote ~Obsidian ~Logseq ~CSDN ~InfoQ ~RSSHub|RssHub ~IPFS ~NFT ~eSIM|ESIM "
                    + "~5G ~HTML ~CSS ~HTTP ~HTTPS ~JSON|Json ~SDK ~SQL|Sql ~URL|Url ~XML|Xml ~YAML|Yaml ~GPU ~CPU "
                    + "~API|Api ~PDF|Pdf ~USB ~VR ~AR|Ar ";

    /** Common misspellings, each followed by the right word. */
    private static final String MISSPELT =
            "recieve receive seperate separate enviroment environment langauge language lanuage language "
                    + "framwork framework algorithim algorithm algoritm algorithm paramter parameter "
                    + "perfomance performance tranformer transformer transfomer transformer attenion attention "
                    + "occured occurred sucess success sucessful successful definately definitely "
                    + "accomodate accommodate acheive achieve apparant apparent begining beginning "
                    + "calender calendar commited committed concensus consensus dependancy dependency "
                    + "existance existence foward forward gaurantee guarantee grammer grammar heirarchy hierarchy "
                    + "immediatly immediately independant independent knowlege knowledge libary library "
                    + "maintainance maintenance neccessary necessary occurence occurrence persistant persistent "
                    + "priviledge privilege refered referred relevent relevant responsability responsibility "
                    + "retreive retrieve seperation separation similiar similar succesful successful "
                    + "supercede supersede suprise surprise tommorow tomorrow truely truly untill until "
                    + "wether whether writting writing reponse response requset request respository repository "
                    + "repositry repository databse database funtion function fucntion function moudle module "
                    + "pacakge package packge package docuement document documention documentation verison version "
                    + "serivce service sevice service clinet client lenght length widht width heigth height "
                    + "nubmer number strign string varible variable defualt default deafult default intial initial "
                    + "intialize initialize compatability compatibility comptuer computer netowrk network "
                    + "newtork network lerning learning learing learning nueral neural netural neural "
                    + "gradiant gradient embeding embedding embbeding embedding trainning training "
                    + "evalution evaluation optimzer optimizer inferrence inference ";

    /** Abbreviations with two letters swapped, each followed by the right one; in lower case some are words. */
    private static final String SWAPPED =
            "GUN GNU JOSN JSON HTLM HTML HMTL HTML HTPP HTTP HTTSP HTTPS YMAL YAML GUP GPU LTSM LSTM BRET BERT ";

    /** Common English words that resemble a name. */
    private static final List<String> EVERYDAY = List.of("whisker", "transformed", "openapi", "telegraph");

    private static final String JS = ".js";

    private static final Map<String, Name> BY_LOWER = new HashMap<>();
    private static final Map<String, String> RIGHT = new HashMap<>();
    /** Names whose spelling may be suggested, by first letter. */
    private static final Map<Character, List<String>> GUESSED = new HashMap<>();

    static {
        for (String entry : NAMES.strip().split(" +", -1)) {
            add(entry);
        }
        for (String pairs : List.of(MISSPELT, SWAPPED)) {
            String[] words = pairs.strip().split(" +", -1);
            for (int i = 0; i < words.length; i += 2) {
                RIGHT.put(words[i], words[i + 1]);
            }
        }
    }

    /**
     * A name.
     *
     * @param forms the official form, then accepted variants
     * @param strict whether lower case is wrong too
     */
    private record Name(List<String> forms, boolean strict) {}

    private ProductNames() {}

    private static void add(String entry) {
        boolean marked = "*~".indexOf(entry.charAt(0)) >= 0;
        List<String> forms = List.of(entry.substring(marked ? 1 : 0).split("\\|", -1));
        String lower = forms.get(0).toLowerCase(Locale.ROOT);
        BY_LOWER.put(lower, new Name(forms, entry.charAt(0) == '*'));
        if (lower.endsWith(JS)) {
            // Also written without the dot.
            String start = forms.get(0).substring(0, lower.length() - JS.length());
            BY_LOWER.put(start.toLowerCase(Locale.ROOT) + "js", new Name(List.of(forms.get(0), start + "JS"), false));
        }
        if (entry.charAt(0) != '~' && lower.length() >= NearWord.SHORTEST) {
            GUESSED.computeIfAbsent(lower.charAt(0), first -> new ArrayList<>()).add(forms.get(0));
        }
    }

    /**
     * The right capitalization, if the word is a name in another case; otherwise null. All capitals are a matter of
     * style.
     */
    static @Nullable String inRightCase(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Name name = BY_LOWER.get(lower);
        if (name == null || name.forms().contains(word)) {
            return null;
        }
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && !lower.equals("ios");
        return capitals || (word.equals(lower) && !name.strict())
                ? null
                : name.forms().get(0);
    }

    /** Whether a word in these letters is this name in whatever case, and not one that others chose for a thing. */
    static boolean isUnmistakable(String word) {
        Name name = BY_LOWER.get(word.toLowerCase(Locale.ROOT));
        return name != null && name.strict();
    }

    /** The intended word, if this one is misspelt; otherwise null. */
    static @Nullable String meant(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (BY_LOWER.containsKey(lower) || EVERYDAY.contains(lower)) {
            return null;
        }
        String swapped = RIGHT.get(word);
        String right = swapped == null ? RIGHT.get(lower) : swapped;
        if (right != null) {
            return Character.isUpperCase(word.charAt(0)) ? capitalised(right) : right;
        }
        for (String name : GUESSED.getOrDefault(lower.charAt(0), List.of())) {
            if (NearWord.isSlip(lower, name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
        return null;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
